import { AREA_LABELS } from '../../messages/vi/area';
import { HOLIDAY_KINDS, ROLE_LABELS, YES_NO } from '../../messages/vi/settings';
import type { AreaCode, ColumnRole } from '../plan/plan';
import { foldKey } from '../text/fold';

/** Finds the code behind a word that a user chose or typed; case and accents do not matter, the code itself is also taken. */
function finder<Code extends string>(labels: Readonly<Record<Code, string>>): (text: string) => Code | undefined {
  const codes = Object.keys(labels) as Code[];
  const byKey = new Map(
    codes.flatMap((code) => [[foldKey(code), code] as const, [foldKey(labels[code]), code] as const]),
  );
  return (text) => byKey.get(foldKey(text));
}

export const roleOf = finder<ColumnRole>(ROLE_LABELS);
export const areaOf = finder<AreaCode>(AREA_LABELS);
export const holidayKindOf = finder<'off' | 'worked'>(HOLIDAY_KINDS);
export const yesNoOf = finder<'yes' | 'no'>(YES_NO);

/** What the drop-down lists offer, in order. */
export const CHOICE_LISTS = {
  roles: Object.values(ROLE_LABELS),
  areas: Object.values(AREA_LABELS),
  holidayKinds: Object.values(HOLIDAY_KINDS),
  yesNo: Object.values(YES_NO),
  onOff: [true, false],
} as const;
