import { readdirSync } from 'node:fs';
import { NODE_CODEC } from '../../src/cli/nodeCodec';
import { applyRestoring } from '../../src/core/undo/applyRestoring';
import { planUndo } from '../../src/core/undo/planUndo';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { isPlannedRun, planRun } from '../../src/core/run/planRun';
import { applyToSnapshot } from '../../src/core/edit/applyToSnapshot';
import { openWorkbook } from '../../src/host/file/read';
import { described } from '../core/undo/sameWorkbook';
import { contentOnly } from '../core/undo/sameWorkbook';
import { describeOnShared, sharedBytes, sharedFile, SHARED_IS_HERE } from './plans';

const filesIn = (folder: string): readonly string[] =>
  SHARED_IS_HERE
    ? readdirSync(sharedFile(folder))
        .filter((name) => name.endsWith('.xlsx') || name.endsWith('.xlsm'))
        .map((name) => `${folder}/${name}`)
    : [];
const FILES = [...filesIn('workbooks'), ...filesIn('workbooks/tough')];

function snapshotOf(file: string): WorkbookSnapshot | undefined {
  const opened = openWorkbook(sharedBytes(file), NODE_CODEC);
  return opened.ok ? opened.value.snapshot() : undefined;
}

describeOnShared('runs on the real workbooks', () => {
  test.each(FILES)('%s: a run taken back leaves everything as it was', (file) => {
    const before = snapshotOf(file);
    if (!before) return;
    for (const kind of ['status', 'summaries', 'normalise', 'sample'] as const) {
      const run = planRun(before, { kind, today: '2024-11-20' });
      if (!isPlannedRun(run)) continue;
      const after = applyToSnapshot(before, run.edits);
      const undo = planUndo(run.record, after);
      const compared = kind === 'normalise' ? contentOnly : undefined;
      if ('refusal' in undo) throw new Error(JSON.stringify(undo.refusal));
      expect(undo.kept).toEqual([]);
      expect(described(applyRestoring(after, undo.edits), compared)).toEqual(described(before, compared));
      expect(described(applyRestoring(after, run.inverse), compared)).toEqual(described(before, compared));
    }
  });
});
