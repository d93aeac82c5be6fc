import type { IsoDate } from '../calendar/day';
import { daysBetween } from '../calendar/arithmetic';
import type { StatusCode } from './codes';

/** What a status depends on besides the report date: one tracking row. */
export interface StatusFacts {
  readonly due: IsoDate | null;
  readonly continuous: boolean;
  readonly completed: IsoDate | null;
}

/** Cells the formulas read, as they are written in the row: `$F{r}`, or a workbook name. */
export interface StatusCells {
  readonly due: string;
  readonly completed: string;
  readonly milestone: string;
  readonly reportDate: string;
  readonly warningDays: string;
}

interface StatusTest {
  readonly holds: (facts: StatusFacts, reportDate: IsoDate, warningDays: number) => boolean;
  readonly formula: (cells: StatusCells) => string;
}

/** A completion before this day or after that year is a typing error, not a date; formula and function agree on it. */
export const FIRST_COMPLETION = '2000-01-01';
export const LAST_COMPLETION = '2100-12-31';

const daysToDue = (facts: StatusFacts, from: IsoDate): number =>
  facts.due === null ? Number.POSITIVE_INFINITY : daysBetween(from, facts.due);

/** Each question once, in both languages: the word of the core and the word of the sheet. */
export const STATUS_TESTS = {
  completed: {
    holds: ({ completed }) => completed !== null && completed >= FIRST_COMPLETION && completed <= LAST_COMPLETION,
    formula: ({ completed }) => `AND(ISNUMBER(${completed}),${completed}>=DATE(2000,1,1),${completed}<DATE(2101,1,1))`,
  },
  'has-due': {
    holds: ({ due }) => due !== null,
    formula: ({ due }) => `ISNUMBER(${due})`,
  },
  'completed-after-due': {
    holds: ({ due, completed }) => due !== null && completed !== null && completed > due,
    formula: ({ due, completed }) => `INT(${completed})>${due}`,
  },
  continuous: {
    holds: ({ continuous }) => continuous,
    formula: ({ milestone }) => `${milestone}="TX"`,
  },
  'past-due': {
    holds: (facts, reportDate) => daysToDue(facts, reportDate) < 0,
    formula: ({ due, reportDate }) => `INT(${reportDate})>${due}`,
  },
  'near-due': {
    holds: (facts, reportDate, warningDays) => daysToDue(facts, reportDate) <= warningDays,
    formula: ({ due, reportDate, warningDays }) => `${due}-INT(${reportDate})<=${warningDays}`,
  },
} as const satisfies Readonly<Record<string, StatusTest>>;

export type StatusTestName = keyof typeof STATUS_TESTS;

/** A question, and what follows from yes and from no: a status, or the next question. */
export interface StatusDecision {
  readonly test: StatusTestName;
  readonly yes: StatusDecision | StatusCode;
  readonly no: StatusDecision | StatusCode;
}

/**
 * The one table of statuses (design 7). The TypeScript function and the Excel formula are both made from it.
 * Done without a due day is on time; what goes on all year is never overdue.
 */
export const STATUS_DECISION: StatusDecision = {
  test: 'completed',
  yes: {
    test: 'has-due',
    yes: { test: 'completed-after-due', yes: 'done-late', no: 'done-on-time' },
    no: 'done-on-time',
  },
  no: {
    test: 'continuous',
    yes: 'continuous',
    no: {
      test: 'has-due',
      yes: {
        test: 'past-due',
        yes: 'overdue',
        no: { test: 'near-due', yes: 'due-soon', no: 'in-time' },
      },
      no: 'undetermined',
    },
  },
};
