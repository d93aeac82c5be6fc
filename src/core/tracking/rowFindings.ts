import type { IsoDate } from '../calendar/day';
import type { Severity } from '../issue/issue';
import type { Task } from '../plan/plan';
import { dayInWords } from '../status/days';
import type { CellSnapshot } from '../workbook/snapshot';
import { countsAsDone } from './advance';
import type { RowNext, RowNow } from './advance';
import { cellText } from './cellText';
import { proposalFindings } from './proposalFindings';
import type { TrackingColumn } from './tracked';

/** Something to tell about a cell of the row. */
export interface Finding {
  readonly code: string;
  readonly column: TrackingColumn;
  readonly raw: string;
  /** Default: warning. */
  readonly severity?: Severity;
  readonly facts?: Readonly<Record<string, string>>;
}

/** The tracking cells of a row as they stand. */
export type CellsNow = (name: TrackingColumn) => CellSnapshot | undefined;

/** A status cell whose formula the user replaced by words: theirs. Another formula that reads our report date is an older one of ours. */
export function overwritten(cell: CellSnapshot | undefined): boolean {
  if (cell?.formula !== undefined) return !/PL_NgayBaoCao|Quá hạn/i.test(cell.formula);
  return cellText(cell) !== '';
}

const DONE_WORDS = /^(?:đã )?(?:hoàn thành|xong|kết thúc)/iu;

/** What a row has to tell: entries that do not count, corrections that may be stale, words that contradict dates. */
export function findings(
  task: Task,
  cells: CellsNow,
  now: RowNow,
  next: RowNext,
  more: FindingFacts,
): readonly Finding[] {
  const found: Finding[] = [];
  const add = (holds: boolean, code: string, column: TrackingColumn, raw: string): void => {
    if (holds) found.push({ code, column, raw });
  };
  const completed = cellText(cells('completed'));
  const done = countsAsDone(now.completed);
  const ownStatus = task.own.status.normalize('NFC').trim();
  const toldByReader = more.office.has('completed') && task.own.completed === null;
  const unused = more.office.has('completed') || completed !== '' || done ? null : task.own.completed;
  add(completed !== '' && !done && !toldByReader, 'tracking-completed-not-date', 'completed', completed);
  add(unused !== null, 'office-completed-unused', 'completed', unused === null ? '' : dayInWords(unused));
  add(next.stuck, 'completed-stuck', 'completed', completed);
  add(
    next.coversAll,
    'completed-covers-all',
    'completed',
    done && now.completed !== null ? dayInWords(now.completed) : '',
  );
  add(next.dueIsUsers && now.due.text !== '' && now.due.day === null, 'due-not-date', 'due', now.due.text);
  add(next.dueIsUsers && more.phraseChanged, 'due-kept-phrase-changed', 'due', task.deadlineText);
  const conflicts = !more.office.has('status') && !done && DONE_WORDS.test(ownStatus);
  add(conflicts, 'status-conflict', 'completed', ownStatus);
  add(overwritten(cells('status')), 'status-overwritten', 'status', cellText(cells('status')));
  const told = conflicts && task.proposal?.from === 'status';
  const isTaken = completed !== '' || unused !== null || told;
  const completion = { day: done ? now.completed : null, isTaken, log: now.log, reportDate: more.reportDate };
  return [...found, ...proposalFindings(task.proposal, completion)];
}

export interface FindingFacts {
  readonly office: ReadonlySet<TrackingColumn>;
  readonly phraseChanged: boolean;
  readonly reportDate: IsoDate;
}
