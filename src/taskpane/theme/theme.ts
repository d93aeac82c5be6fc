import type { Theme } from '@fluentui/react-components';

/** The theme of Office as Fluent UI has it; only the one that is needed is loaded. */
export async function loadTheme(isDark: boolean): Promise<Theme> {
  return isDark ? (await import('./dark')).webDarkTheme : (await import('./light')).webLightTheme;
}
