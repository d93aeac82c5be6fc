import type { HostTheme } from '../planHost';

/** Language of the pane. */
export type Language = 'vi' | 'en';

/**
 * Vietnamese where Excel is Vietnamese or does not tell; English where Excel is in any other language: who reads neither is better served by it.
 * `Office.context.displayLanguage` (Common API).
 */
export function languageOf(displayLanguage: string | undefined): Language {
  const primary = (displayLanguage ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return primary === '' || primary === 'vi' ? 'vi' : 'en';
}

/** Darker than this (0-255), a background is dark. */
const HALF_BRIGHT = 128;

/** The theme of Office as it is at the start: Excel tells no change of it (`Office.context.officeTheme`, Common API). */
export function themeOf(theme: Office.OfficeTheme | undefined): HostTheme {
  const background = colour(theme?.bodyBackgroundColor);
  const foreground = colour(theme?.bodyForegroundColor);
  return {
    dark: isDark(theme, background),
    ...(background === undefined ? {} : { background }),
    ...(foreground === undefined ? {} : { foreground }),
  };
}

/** `isDarkTheme` is newer than the colours; before it the background tells. */
function isDark(theme: Partial<Office.OfficeTheme> | undefined, background: string | undefined): boolean {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  return background !== undefined && brightness(background) < HALF_BRIGHT;
}

/** "#RRGGBB" of what Office gives, with or without "#" and in any case. */
function colour(text: string | undefined): string | undefined {
  const digits = /^#?([0-9A-Fa-f]{6})$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : `#${digits.toUpperCase()}`;
}

/** Perceived brightness (ITU-R BT.601 weights), 0-255. */
function brightness(rrggbb: string): number {
  const part = (at: number): number => Number.parseInt(rrggbb.slice(at, at + 2), 16);
  return part(1) * 0.299 + part(3) * 0.587 + part(5) * 0.114;
}
