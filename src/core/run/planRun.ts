import { partsOf } from '../calendar/arithmetic';
import { SAMPLE_SHEET } from '../../messages/vi/sample';
import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { Edit } from '../edit/edit';
import type { Issue } from '../issue/issue';
import { sheetNameOf } from '../register/readRegister';
import { registerSheet } from '../register/registerSheet';
import { normaliseEdits } from '../normalise/normalise';
import { freeSheetName, ownedSheet } from '../state/marks';
import { readState } from '../state/trackingState';
import { findTracking } from '../tracking/locate';
import { readTrackedPlan } from '../tracking/readTracked';
import { trackWorkbook } from '../tracking/trackWorkbook';
import { recordRun } from '../undo/recordRun';
import { cellName } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { PlannedRun, RefusedRun } from './plannedRun';
import { previewOf } from './preview';
import type { WhyChanged } from './preview';
import type { RunKind, RunRequest } from './request';
import { sampleSheet } from './sampleSheet';
import { trackRequest } from './trackRequest';
import type { RequestedDone } from './trackRequest';
import { isPlanView, viewOf, viewPlan } from './viewPlan';

type Planner = (snapshot: WorkbookSnapshot, request: RunRequest) => PlannedRun | RefusedRun;

const refused = (refusal: Issue, issues: readonly Issue[] = []): RefusedRun => ({ refusal, issues });

/** Edits with how they look to a person and how they are taken back. */
function planned(
  snapshot: WorkbookSnapshot,
  request: RunRequest,
  edits: readonly Edit[],
  issues: readonly Issue[],
  why?: WhyChanged,
): PlannedRun {
  const after = applyToSnapshot(snapshot, edits);
  const preview = previewOf(snapshot, edits, why, after);
  return { kind: request.kind, edits, ...recordRun(snapshot, edits, after), preview, issues };
}

/** Most times a run is planned on its own result: a corrected name in a column of the office's own may change how other cells are read. */
const MOST_ROUNDS = 3;

function settled(snapshot: WorkbookSnapshot, done: RequestedDone): readonly Edit[] {
  const { table, tracked, options } = done;
  const edge = Math.max(...table.regions.map(({ right }) => right));
  const inTable = options.tasks?.some(
    ({ lead, coordinate }) =>
      (lead !== undefined && tracked.columns.lead <= edge) ||
      (coordinate !== undefined && tracked.columns.coordinate <= edge),
  );
  let edits = done.edits;
  for (let round = 1; inTable && round < MOST_ROUNDS; round += 1) {
    const again = trackWorkbook(applyToSnapshot(snapshot, edits), options);
    if (again.refusal || again.edits.length === 0) return edits;
    edits = [...edits, ...again.edits];
  }
  return edits;
}

function trackingReasons(snapshot: WorkbookSnapshot, { tracked, options }: RequestedDone): WhyChanged {
  const corrected = new Set((options.tasks ?? []).map(({ id }) => id));
  const rows = new Set(tracked.tasks.filter(({ task }) => corrected.has(task.id)).map(({ row }) => row));
  const { due, completed, lead, coordinate, area } = tracked.columns;
  const columns = new Set([due, completed, lead, coordinate, area]);
  const settings = ownedSheet(snapshot, 'settings')?.name;
  return (sheet, row, column) => {
    if (sheet === settings) return 'setting';
    return sheet === tracked.sheet && rows.has(row) && columns.has(column) ? 'corrected' : 'renewed';
  };
}

const planTracking: Planner = (snapshot, request) => {
  const done = trackRequest(snapshot, request);
  if (done.refusal) return refused(done.refusal, done.issues);
  const [first] = done.rejected.filter(({ severity }) => severity === 'error');
  const nothingLeft = request.kind === 'correct' && (done.options.tasks ?? []).length === 0;
  if (first && nothingLeft) return refused(first, done.rejected);
  const edits = settled(snapshot, done);
  const run = planned(snapshot, request, edits, done.issues, trackingReasons(snapshot, done));
  return { ...run, view: viewOf(snapshot, { ...done, edits }) };
};

const planNormalising: Planner = (snapshot, request) => {
  const { today, sheet, settings } = request;
  const read = readTrackedPlan(snapshot, {
    reportDate: today,
    ...(sheet === undefined ? {} : { sheet }),
    ...(settings === undefined ? {} : { settings }),
  });
  if ('refusal' in read) return refused(read.refusal);
  const place = snapshot.sheets.find(({ name }) => name === read.table.sheet);
  if (place?.protected) return refused({ code: 'sheet-protected', severity: 'error', sheet: place.name });
  const { edits, changes, issues } = normaliseEdits(snapshot, read.table);
  const reasons = new Map(changes.map(({ cell, why }) => [cell, why]));
  const why: WhyChanged = (_sheet, row, column) => reasons.get(cellName(row, column)) ?? 'cleaned';
  const run = planned(snapshot, request, edits, issues, why);
  const view = viewPlan(applyToSnapshot(snapshot, edits), { ...request, kind: 'status' });
  return isPlanView(view) ? { ...run, view } : run;
};

const planSample: Planner = (snapshot, request) => {
  if (snapshot.structureLocked) return refused({ code: 'structure-locked', severity: 'error' });
  const spec = sampleSheet(freeSheetName(SAMPLE_SHEET, snapshot.sheetNames), partsOf(request.today).year);
  return planned(snapshot, request, [{ kind: 'putSheet', spec }], []);
};

const EMPTY_WORKBOOK: WorkbookSnapshot = { sheets: [], names: [], sheetNames: [], structureLocked: false };

/** A workbook tracks one plan: a second one is written all the same, and a person is told. */
function besideTracked(snapshot: WorkbookSnapshot, sheet: string): readonly Issue[] {
  const tracked = findTracking(snapshot, readState(snapshot))?.sheet.name;
  if (tracked === undefined) return [];
  return [{ code: 'import-beside-tracked', severity: 'warning', sheet, facts: { tracked } }];
}

/** One sheet more; nothing that stands in the workbook is touched. */
const planImport: Planner = (snapshot, request) => {
  const { register, today } = request;
  if (!register?.rows.some(({ kind }) => kind === 'task'))
    return refused({ code: 'register-empty', severity: 'error' });
  if (snapshot.structureLocked) return refused({ code: 'structure-locked', severity: 'error' });
  const name = freeSheetName(sheetNameOf(register), snapshot.sheetNames);
  const edits: readonly Edit[] = [{ kind: 'putSheet', spec: registerSheet(register, name) }];
  const run = planned(snapshot, request, edits, besideTracked(snapshot, name));
  const view = viewPlan(applyToSnapshot(EMPTY_WORKBOOK, edits), { kind: 'status', today });
  return isPlanView(view) ? { ...run, view } : run;
};

const PLANNERS: Readonly<Record<RunKind, Planner>> = {
  status: planTracking,
  summaries: planTracking,
  correct: planTracking,
  normalise: planNormalising,
  sample: planSample,
  import: planImport,
};

/**
 * Plans a whole run: what is to be written, how it looks to a person beforehand, and how it is taken back; or why nothing can be written. Pure: the
 * workbook stays as it is, and the same workbook and request give the same plan.
 */
export const planRun = (snapshot: WorkbookSnapshot, request: RunRequest): PlannedRun | RefusedRun =>
  PLANNERS[request.kind](snapshot, request);

/** Whether there is something to write. */
export const isPlannedRun = (run: PlannedRun | RefusedRun): run is PlannedRun => 'edits' in run;
