import type { IsoDate } from '../calendar/day';
import type { SettingsCorrection } from '../run/request';
import { foldKey } from '../text/fold';
import type { Settings } from './settings';

/** Entries of a list with the corrected ones in the place of those with the same key, new ones at the end. */
function merged<Entry>(
  kept: readonly Entry[],
  corrected: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  const byKey = new Map([...kept, ...corrected].map((entry) => [foldKey(keyOf(entry)), entry]));
  return [...byKey.values()];
}

function correctedColumns(settings: Settings, corrections: SettingsCorrection['columns'] = []): Settings['columns'] {
  const removed = new Set(corrections.filter(({ role }) => role === null).map(({ header }) => foldKey(header)));
  const given = corrections.flatMap(({ header, role }) => (role === null ? [] : [{ header, role }]));
  const kept = settings.columns.filter(({ header }) => !removed.has(foldKey(header)));
  return merged(kept, given, ({ header }) => header);
}

function correctedAliases(
  settings: Settings,
  corrections: SettingsCorrection['unitAliases'] = [],
): Settings['unitAliases'] {
  const all = merged(settings.unitAliases, corrections, ({ alias }) => alias);
  return all.filter(({ unit }) => unit.trim() !== '');
}

/** The settings with what a person corrected put over them. `today`: the day of the run, for a report date that follows it. An alias for nothing ("") is taken away. */
export function correctedSettings(
  settings: Settings,
  correction: SettingsCorrection | undefined,
  today: IsoDate,
): Settings {
  if (!correction) return settings;
  const { reportDate, planYear, warningDays, beforeIncludesDay } = correction;
  const isToday = reportDate === 'today';
  return {
    ...settings,
    ...(reportDate === undefined ? {} : { reportDate: isToday ? today : reportDate, reportDateIsToday: isToday }),
    ...(planYear === undefined ? {} : { planYear }),
    ...(warningDays === undefined ? {} : { warningDays }),
    ...(beforeIncludesDay === undefined ? {} : { beforeIncludesDay }),
    columns: correctedColumns(settings, correction.columns),
    unitAliases: correctedAliases(settings, correction.unitAliases),
  };
}
