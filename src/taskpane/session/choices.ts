import { corrected } from '../../core/register/corrected';
import type { RunKind, RunRequest, SettingsCorrection, TaskCorrection } from '../../core/run/request';
import type { Choices, PaneState } from './state';

type ColumnChoices = NonNullable<SettingsCorrection['columns']>;

/** A later choice for a column replaces the earlier one of the same header. */
function mergedColumns(before: ColumnChoices = [], after: ColumnChoices = []): ColumnChoices {
  const chosen = new Map([...before, ...after].map((choice) => [choice.header, choice]));
  return [...chosen.values()];
}

/** Choices with some more on top. */
export function withSettings(choices: Choices, settings: SettingsCorrection): Choices {
  const columns = mergedColumns(choices.settings.columns, settings.columns);
  return {
    ...choices,
    settings: { ...choices.settings, ...settings, ...(columns.length === 0 ? {} : { columns }) },
  };
}

/** The sheet that a run is about: the one chosen, or the one that is shown and not tracked yet. A tracked one is found again by itself. */
function sheetOf({ choices, shown }: PaneState): string | undefined {
  if (choices.sheet !== undefined) return choices.sheet;
  return shown.kind === 'plan' && !shown.view.isTracked ? shown.view.plan.sheet : undefined;
}

/** Runs that write a sheet of their own, whatever plan is shown. */
const OWN_SHEET: ReadonlySet<RunKind> = new Set(['sample', 'import']);

/** The request that the pane's choices come to. */
export function requestOf(state: PaneState, kind: RunKind, tasks?: readonly TaskCorrection[]): RunRequest {
  const { placement, settings } = state.choices;
  const { found, changes } = state.importing;
  const sheet = OWN_SHEET.has(kind) ? undefined : sheetOf(state);
  return {
    kind,
    today: state.today,
    ...(sheet === undefined ? {} : { sheet }),
    ...(placement === undefined ? {} : { placement }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(kind === 'import' && found ? { register: corrected(found.register, changes) } : {}),
  };
}
