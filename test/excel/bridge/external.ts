import type { FakeExcel } from '../host';

/** Host, platform and library file that the loader asks for: `excel-win32-16.01.js`. */
const HOST_INFO = 'excel$win32$16.01$en-US$telemetry$$disableLogging$0';

/**
 * What Excel for Windows puts on `window.external` for its web view: who the host is, which requirement sets it has, its language and theme, and
 * the settings of the document (`Office.context.document.settings`).
 */
export function externalOf(host: FakeExcel): object {
  const { environment } = host;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'a1b2c3d4-0000-4000-8000-000000000000',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => environment.displayLanguage,
    GetAppDataLocale: () => environment.displayLanguage,
    GetDocUrl: () => host.book.name,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify({ ...environment.sets, ExcelApi: environment.level }),
    GetHostFullVersion: () => '16.0.14326.20508',
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(environment.officeTheme)),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]): void => {
        for (const [key, value] of host.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        host.documentSettings.clear();
        keys.forEach((key, at) => host.documentSettings.set(key, values[at] ?? ''));
      },
    }),
  };
  return {
    GetHostInfo: () => HOST_INFO,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    RegisterEvent: () => undefined,
    UnregisterEvent: () => undefined,
    Execute: () => {
      throw new Error('fake host: window.external.Execute is not implemented');
    },
  };
}

/** Office hands colours over as numbers, 0xRRGGBB. */
function themeNumbers(theme: FakeExcel['environment']['officeTheme']): Record<string, number> {
  return Object.fromEntries(Object.entries(theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)]));
}
