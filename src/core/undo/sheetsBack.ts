import type { RemoveNameEdit } from '../edit/edit';
import type { Place } from '../issue/issue';
import { SHEET_MARKS, sheetOf } from '../state/marks';
import type { OwnedSheet } from '../state/marks';
import { parseReference } from '../state/reference';
import { REPORT_SHEETS, withWhatTheyRead } from '../state/reportSheets';
import type { ReportSheet } from '../state/reportSheets';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { contentKey } from './contentKey';
import type { UndoRecord } from './record';
import { referredTo } from './referred';
import { ownedByMark, restoredState } from './restoredState';
import type { RestoringEdit } from './restoring';

export interface SheetsBack {
  readonly edits: readonly RestoringEdit[];
  readonly kept: readonly Place[];
  /** Sheets that go away, as the record calls them. */
  readonly gone: ReadonlySet<string>;
}

interface MadeSheet {
  /** As the record calls it. */
  readonly name: string;
  readonly owned: OwnedSheet | undefined;
  /** Somebody has written there since, or reads its cells elsewhere. */
  readonly changed: boolean;
}

function madeSheets(
  record: UndoRecord,
  now: WorkbookSnapshot,
  nameNow: (sheet: string) => string,
): readonly MadeSheet[] {
  const marks = new Map((record.marks ?? []).map(({ mark, sheet }) => [sheet, mark]));
  const ours = new Set((record.created ?? []).map(({ sheet }) => nameNow(sheet)));
  const written = new Set((record.anchors ?? []).map(({ sheet }) => nameNow(sheet)));
  const referred = referredTo(now, ours, written);
  return (record.created ?? []).flatMap(({ sheet: name, content }) => {
    const sheet = sheetOf(now, nameNow(name));
    if (!sheet) return [];
    const mark = marks.get(name);
    const owned = mark === undefined ? undefined : ownedByMark(mark);
    const isRead = referred.sheet(sheet.name) || (owned === 'settings' && referred.settings);
    return [{ name, owned, changed: isRead || (content !== '' && contentKey(sheet) !== content) }];
  });
}

const isReport = (owned: OwnedSheet | undefined): owned is ReportSheet => REPORT_SHEETS.some((each) => each === owned);

/** Sheets of the run that stay: those somebody wrote in, and those whose cells they show. */
function staying(made: readonly MadeSheet[]): ReadonlySet<MadeSheet> {
  const changed = made.filter((sheet) => sheet.changed);
  const reports = withWhatTheyRead(changed.flatMap(({ owned }) => (isReport(owned) ? [owned] : [])));
  return new Set(
    made.filter(
      (sheet) =>
        sheet.changed ||
        (isReport(sheet.owned) && reports.has(sheet.owned)) ||
        (sheet.owned === 'settings' && reports.size > 0),
    ),
  );
}

/** Names that the run brought go, but for those of sheets that stay. */
function namesBack(record: UndoRecord, now: WorkbookSnapshot, kept: ReadonlySet<string>): readonly RemoveNameEdit[] {
  return record.restoring.flatMap((edit) => {
    if (edit.kind !== 'removeName') return [];
    const found = now.names.find(({ name, sheet }) => sheet === undefined && name === edit.name);
    const place = found && parseReference(found.refersTo);
    return place && kept.has(place.sheet) && edit.name !== 'PL_Bang' ? [] : [edit];
  });
}

function stateBack(
  record: UndoRecord,
  now: WorkbookSnapshot,
  nameNow: (sheet: string) => string,
  gone: readonly MadeSheet[],
): readonly RestoringEdit[] {
  const made = record.marks?.find(({ mark }) => mark === SHEET_MARKS.state);
  const put = record.restoring.find((edit) => edit.kind === 'putSheet');
  const then = put?.kind === 'putSheet' ? put : undefined;
  const name = then?.spec.name ?? made?.sheet;
  if (name === undefined) return [];
  const owned = new Set(gone.flatMap((sheet) => sheet.owned ?? []));
  const restored = restoredState(now, then, nameNow(name), owned);
  return restored ? [restored] : [];
}

/** Sheets that the run made go away, but for those that somebody has written in since; the state sheet gets back what the run before knew. */
export function sheetsBack(record: UndoRecord, now: WorkbookSnapshot, nameNow: (sheet: string) => string): SheetsBack {
  const made = madeSheets(record, now, nameNow);
  const stay = staying(made);
  const state = made.find(({ owned }) => owned === 'state');
  const leaving = made.filter((sheet) => !stay.has(sheet) && sheet !== state);
  const stateEdits = stateBack(record, now, nameNow, leaving);
  const removed = state && stateEdits.length === 0 ? [...leaving, state] : leaving;
  const standing = now.sheets.map(({ name }) => name);
  const goneNow = new Set(removed.map(({ name }) => nameNow(name)));
  const kept = new Set(standing.filter((name) => !goneNow.has(name)));
  return {
    edits: [
      ...stateEdits,
      ...namesBack(record, now, kept),
      ...removed.map(({ name }) => ({ kind: 'removeSheet' as const, sheet: nameNow(name) })),
    ],
    kept: [...stay].filter(({ owned }) => owned !== 'calculation').map(({ name }) => ({ sheet: nameNow(name) })),
    gone: new Set(removed.map(({ name }) => name)),
  };
}
