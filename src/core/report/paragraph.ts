import { PARAGRAPH_WORDS as WORDS } from '../../messages/vi/report';
import { isPositive, join, percentText, plus, when, words } from './live';
import type { Live } from './live';

/** A unit and how many of its tasks are overdue; 0 where there is none. */
export interface WorstUnit {
  readonly name: Live<string>;
  readonly overdue: Live<number>;
}

/** What the paragraph tells. */
export interface BriefingFigures {
  /** As text, dd/mm/yyyy. */
  readonly reportDate: Live<string>;
  readonly total: Live<number>;
  readonly onTime: Live<number>;
  readonly late: Live<number>;
  readonly inTime: Live<number>;
  readonly dueSoon: Live<number>;
  readonly overdue: Live<number>;
  readonly continuous: Live<number>;
  readonly undetermined: Live<number>;
  readonly done: Live<number>;
  readonly open: Live<number>;
  /** Not yet due soon, but due within 30 days. */
  readonly next: Live<number>;
  readonly worstUnits: readonly WorstUnit[];
  /** Deadline (as text) and days late of the task overdue longest. */
  readonly oldest: { readonly due: Live<string>; readonly days: Live<number> };
}

const NOTHING = words('');

/** `text` where the figure is above zero. */
const whereAny = (figure: Live<number>, text: Live<string>): Live<string> => when(isPositive(figure), text, NOTHING);

function doneText(figures: BriefingFigures): Live<string> {
  const { done, onTime, late, open } = figures;
  const share = percentText(done, plus(done, open));
  const some = join(WORDS.done, done, WORDS.doneOnTime, onTime, WORDS.doneLate, late, WORDS.rate, share, WORDS.rateOf);
  return when(isPositive(done), some, words(WORDS.noneDone));
}

function openText({ open, inTime, dueSoon, overdue }: BriefingFigures): Live<string> {
  const parts = [WORDS.open, open, WORDS.openInTime, inTime, WORDS.openSoon, dueSoon, WORDS.openLate, overdue];
  return whereAny(open, join(...parts, WORDS.close));
}

function worstText(units: readonly WorstUnit[]): Live<string> {
  const [first, ...others] = units;
  if (!first) return NOTHING;
  const one = ({ name, overdue }: WorstUnit): Live<string> => join(name, WORDS.unitCount, overdue, WORDS.unitTasks);
  const more = others.map((unit) => whereAny(unit.overdue, join(WORDS.comma, one(unit))));
  return whereAny(first.overdue, join(WORDS.worstUnits, one(first), ...more, WORDS.stop));
}

function lateText({ overdue, worstUnits, oldest }: BriefingFigures): Live<string> {
  const longest = join(WORDS.oldest, oldest.due, WORDS.oldestDays, oldest.days, WORDS.days);
  return when(isPositive(overdue), join(worstText(worstUnits), longest), words(WORDS.noneLate));
}

/** The paragraph for the report, as one text and as the formula that keeps it true. */
export function paragraph(figures: BriefingFigures): Live<string> {
  const { total, dueSoon, continuous, undetermined, next } = figures;
  const text = join(
    WORDS.planHas,
    total,
    WORDS.tasks,
    doneText(figures),
    openText(figures),
    whereAny(continuous, join(WORDS.and, continuous, WORDS.continuous)),
    whereAny(undetermined, join(WORDS.and, undetermined, WORDS.undetermined)),
    WORDS.stop,
    lateText(figures),
    whereAny(next, join(when(isPositive(dueSoon), words(WORDS.nextMore), words(WORDS.next)), next, WORDS.nextDue)),
  );
  return join(WORDS.asOf, figures.reportDate, when(isPositive(total), text, words(WORDS.noTasks)));
}
