import { normaliseEdits, type Change } from '../core/normalise/normalise';
import type { Issue } from '../core/issue/issue';
import { readTrackedPlan } from '../core/tracking/readTracked';
import { applyEdits } from '../host/file/apply';
import { openWorkbook, type WorkbookFile } from '../host/file/read';
import type { CommandLine } from './arguments';
import { NODE_CODEC } from './nodeCodec';
import { complainOfIssue, complainOfRefusal } from './openInput';
import type { Surroundings } from './surroundings';

/** A workbook with clean text, and what was changed on the way. */
export interface NormalisedFile {
  readonly file: WorkbookFile;
  readonly bytes: Uint8Array;
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

/** Normalises the plan table of a workbook in memory; says why in one line and gives undefined where that cannot be. */
export function normaliseFile(
  file: WorkbookFile,
  line: CommandLine,
  surroundings: Surroundings,
): NormalisedFile | undefined {
  const workbook = file.snapshot();
  const { sheet } = line.options;
  const read = readTrackedPlan(workbook, { reportDate: surroundings.today, ...(sheet === undefined ? {} : { sheet }) });
  if ('refusal' in read) {
    complainOfIssue(surroundings, read.refusal);
    return undefined;
  }
  const { edits, changes, issues } = normaliseEdits(workbook, read.table);
  const applied = applyEdits(file, edits);
  if (!applied.ok) {
    complainOfRefusal(surroundings, applied.refusal);
    return undefined;
  }
  if (edits.length === 0) return { file, bytes: applied.value, changes, issues };
  const reopened = openWorkbook(applied.value, NODE_CODEC);
  if (!reopened.ok) throw new Error(`our own output cannot be opened: ${reopened.refusal.code}`);
  return { file: reopened.value, bytes: applied.value, changes, issues };
}
