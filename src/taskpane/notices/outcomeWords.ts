import type { PlannedRun } from '../../core/run/plannedRun';
import type { PaneMessages } from '../../messages/vi/pane';
import type { Outcome } from '../session/state';

/** What a run did, in one calm line. */
function doneWords(words: PaneMessages, { kind, preview, view, issues }: PlannedRun): string {
  const { outcome } = words;
  const sheets = preview.addedSheets.length + preview.renewedSheets.length;
  const added = outcome.added(preview.addedColumns.length, preview.addedSheets.length);
  const more = added === '' ? '' : ` ${outcome.addedSentence(added)}`;
  switch (kind) {
    case 'status':
      return `${outcome.status(view?.tracked.tasks.length ?? 0)}${more}`;
    case 'summaries':
      return outcome.summaries(sheets);
    case 'normalise': {
      const rows = preview.deletedRows.reduce((sum, each) => sum + each.rows.length, 0);
      return outcome.normalise(preview.changedCells.filter(({ after }) => after !== '').length, rows);
    }
    case 'correct':
      return outcome.correct;
    case 'import':
      return (issues.length === 0 ? outcome.import : outcome.importBeside)(
        view?.tracked.tasks.length ?? 0,
        preview.addedSheets[0] ?? '',
      );
    case 'sample':
      return outcome.sample;
  }
}

/** The line that tells what came of something; undefined where more than a line is needed. */
export function outcomeWords(words: PaneMessages, outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'done':
      return doneWords(words, outcome.planned);
    case 'nothing-to-do':
      return outcome.kept.length === 0 ? words.outcome.nothing : words.outcome.nothingButKept;
    case 'nothing-to-undo':
      return words.outcome.cannotUndo;
    case 'undone':
      return outcome.kept.length === 0 ? words.outcome.undone : words.outcome.undoneExcept(outcome.kept.length);
    case 'stopped':
      return words.outcome.stopped;
    case 'copied':
      return words.outcome.copied;
    case 'failed':
    case 'refused':
      return undefined;
  }
}
