import { createContext, useContext } from 'react';
import type { Language } from './language';

export const LanguageContext = createContext<Language | undefined>(undefined);

/** The words of the pane. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no language around this component');
  return language;
}
