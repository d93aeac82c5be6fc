import type { Issue } from '../../core/issue/issue';
import type { PaneMessages } from '../../messages/vi/pane';

export type LanguageCode = 'vi' | 'en';

/** All words of one language. */
export interface Language {
  readonly code: LanguageCode;
  readonly pane: PaneMessages;
  /** The sentence for a finding; its place is told beside it. */
  readonly sentence: (issue: Issue) => string;
}

const LOADERS: Readonly<Record<LanguageCode, () => Promise<Language>>> = {
  vi: async () => {
    const [{ PANE }, { issueSentence }] = await Promise.all([
      import('../../messages/vi/pane'),
      import('../../messages/vi'),
    ]);
    return { code: 'vi', pane: PANE, sentence: issueSentence };
  },
  en: async () => {
    const [{ PANE }, { issueSentence }] = await Promise.all([
      import('../../messages/en/pane'),
      import('../../messages/en'),
    ]);
    return { code: 'en', pane: PANE, sentence: issueSentence };
  },
};

/** The words of a language, loaded when they are needed: a pane shows one language. */
export function loadLanguage(code: LanguageCode): Promise<Language> {
  return LOADERS[code]();
}
