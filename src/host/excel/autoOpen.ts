import type { HostResult, PlanHost } from '../planHost';

/** The document setting that Office itself looks at, with the task pane of the same name in the manifest. */
const SETTING = 'Office.AutoShowTaskpaneWithDocument';

/**
 * Whether the pane opens with this workbook: kept in the workbook (`Settings`, Common API; AddinCommands 1.1), so it travels once the workbook is saved.
 * Undefined where Excel has no such thing (iPad).
 */
export function autoOpen(): PlanHost['autoOpen'] {
  if (!Office.context.requirements.isSetSupported('AddinCommands', '1.1')) return undefined;
  return {
    get: () => Promise.resolve(Office.context.document.settings.get(SETTING) === true),
    set: async (on) => {
      const { settings } = Office.context.document;
      const before: unknown = settings.get(SETTING);
      settings.set(SETTING, on);
      const result = await saved(settings);
      if (!result.ok) settings.set(SETTING, before === true);
      return result;
    },
  };
}

function saved(settings: Office.Settings): Promise<HostResult<undefined>> {
  return new Promise((resolve) => {
    settings.saveAsync((answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) resolve({ ok: true, value: undefined });
      else
        resolve({
          ok: false,
          fault: { code: 'unknown', raw: `${String(answer.error.code)}: ${answer.error.message}` },
        });
    });
  });
}
