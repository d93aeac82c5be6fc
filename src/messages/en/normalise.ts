import type { Issue } from '../../core/issue/issue';
import type { KeepReason } from '../../core/normalise/deletable';
import type { ChangeReason, NormaliseIssueCode } from '../../core/normalise/normalise';

/** Why a row stays, as the end of a sentence. */
export const NORMALISE_REASONS: Readonly<Record<KeepReason, string>> = {
  formula: 'this cell holds a formula',
  comment: 'this cell has a comment',
  'comments-unknown': 'this version of Excel does not tell whether the row has a comment',
  'rich-text': 'the text of this cell has mixed formatting',
  error: 'this cell shows an error',
  merge: 'the merged cell that starts here covers several rows',
  'outside-table': 'this cell lies outside the table but holds data',
  drawing: 'a picture, chart or sparkline starts at this cell',
  'referred-to': 'a formula or a name refers to this row',
  'header-differs': 'this cell says something else than the header at the top of the table',
  'value-kinds': 'this cell cannot be joined to the one above without losing its kind of data',
  'several-lines': 'other rows of the same task stand above it',
  'joins-below': 'the row just below it, torn off by a page break, has to stay',
};

/** Why a cell or row changes, for the preview. */
export const CHANGE_WORDS: Readonly<Record<ChangeReason, string>> = {
  cleaned: 'text cleaned',
  'from-tcvn3': 'TCVN3 -> Unicode',
  'from-vni': 'VNI -> Unicode',
  joined: 'text torn off by a page break joined',
  'joined-row': 'row removed, joined to the one above',
  'header-repeat': 'repeated header row removed',
  renewed: 'tracking brought up to date',
  corrected: 'corrected as asked',
  setting: 'kept with the settings',
};

export const NORMALISE_SENTENCES: Readonly<Record<NormaliseIssueCode, (fact: (name: string) => string) => string>> = {
  'normalise-rows-kept': (fact) =>
    `Rows torn off by a page break and repeated headers are all kept (${fact('count')}): without them the rows around would be read differently.`,
  'normalise-row-kept': (fact) => `Row ${fact('row')} was torn off by a page break but is kept: ${fact('reason')}.`,
  'normalise-header-kept': (fact) => `The repeated header in row ${fact('row')} is kept: ${fact('reason')}.`,
  'normalise-rich-text': () => 'The text needs cleaning but has mixed formatting, so it is kept as it is.',
};

const isCode = (code: string): code is NormaliseIssueCode => Object.hasOwn(NORMALISE_SENTENCES, code);
const isReason = (text: string): text is KeepReason => Object.hasOwn(NORMALISE_REASONS, text);

/** The sentence for a finding about normalising; undefined for a code of another concept. */
export function normaliseIssueMessage({ code, facts }: Issue): string | undefined {
  if (!isCode(code)) return undefined;
  return NORMALISE_SENTENCES[code]((name) => {
    const value = String(facts?.[name] ?? '');
    return name === 'reason' && isReason(value) ? NORMALISE_REASONS[value] : value;
  });
}
