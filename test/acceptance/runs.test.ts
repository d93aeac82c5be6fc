import { readdirSync } from 'node:fs';
import { NODE_CODEC } from '../../src/cli/nodeCodec';
import { applyRestoring } from '../../src/core/undo/applyRestoring';
import { planUndo } from '../../src/core/undo/planUndo';
import { isPlannedRun, planRun } from '../../src/core/run/planRun';
import { applyToSnapshot } from '../../src/core/edit/applyToSnapshot';
import { applyEdits } from '../../src/host/file/apply';
import { openWorkbook } from '../../src/host/file/read';
import type { WorkbookFile } from '../../src/host/file/read';
import { contentOnly, described } from '../core/undo/sameWorkbook';
import { describeOnShared, sharedBytes, sharedFile, SHARED_IS_HERE } from './plans';

const filesIn = (folder: string): readonly string[] =>
  SHARED_IS_HERE
    ? readdirSync(sharedFile(folder))
        .filter((name) => name.endsWith('.xlsx') || name.endsWith('.xlsm'))
        .map((name) => `${folder}/${name}`)
    : [];
const FILES = [...filesIn('workbooks'), ...filesIn('workbooks/tough')];

function fileOf(bytes: Uint8Array): WorkbookFile | undefined {
  const opened = openWorkbook(bytes, NODE_CODEC);
  return opened.ok ? opened.value : undefined;
}

describeOnShared('runs on the real workbooks', () => {
  test.each(FILES)('%s: a run taken back leaves everything as it was', (file) => {
    const before = fileOf(sharedBytes(file))?.snapshot();
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

  test.each(FILES)('%s: what a file holds after a run is known again when it is opened', (name) => {
    const file = fileOf(sharedBytes(name));
    if (!file) return;
    for (const kind of ['status', 'summaries', 'normalise', 'sample'] as const) {
      const run = planRun(file.snapshot(), { kind, today: '2024-11-20' });
      if (!isPlannedRun(run)) continue;
      const written = applyEdits(file, run.edits);
      if (!written.ok) throw new Error(JSON.stringify(written.refusal));
      const now = fileOf(written.value)?.snapshot();
      if (!now) throw new Error('our own output cannot be opened');
      expect({ kind, undo: planUndo(run.record, now) }).toMatchObject({ undo: { kept: [] } });
    }
  });
});
