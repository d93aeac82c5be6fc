import type { Expression } from '../expression/expression';
import type { LengthUnit } from './length';
import type { Bound } from '../expression/bounds';
import type { Starts } from '../text/starts';
import type { Phrase } from '../text/phrase';
import type { DeadlineIssueCode, Recurrence } from '../schedule';

/** The day a repeated duty falls on, within its period. */
export interface DayRule {
  readonly bound: Bound;
  readonly counted: boolean;
  /** Days of the month; 31 stands for the last day too, since it is clamped. */
  readonly days: readonly number[];
  /** 1 = Monday … 7; only for weekly duties. */
  readonly weekday: number | null;
  /** Which month of the period: counted from its start (0), from its end (-1), or the first one after it; null = the phrase does not say. */
  readonly month: number | 'next' | null;
  /** The periods it was said of; empty = taken from the words around it. */
  readonly periods: readonly Recurrence[];
}

interface Place {
  /** Tokens it covers: from, up to not including to. */
  readonly from: number;
  readonly to: number;
}

/** What a family recognised: one stretch of the phrase and its meaning, dates still open. */
export type Finding = Place &
  (
    | { readonly type: 'calendar'; readonly expression: Expression; readonly stage: boolean }
    | {
        readonly type: 'cycle';
        readonly periods: readonly Recurrence[];
        readonly rule: DayRule | null;
        /** named: "hằng quý"; report: "báo cáo quý"; loose: "định kỳ" without a period. */
        readonly strength: 'named' | 'report' | 'loose';
        /** Calendar days every period falls on ("15/6 và 15/12 hằng năm"). */
        readonly dates: Expression | null;
        /** The years or months it runs in. */
        readonly window: Expression | null;
      }
    | { readonly type: 'rule'; readonly rule: DayRule }
    | { readonly type: 'continuous'; readonly window: Expression | null }
    | {
        readonly type: 'relative';
        readonly amount: number | null;
        readonly unit: LengthUnit;
        readonly working: boolean;
        readonly event: string | null;
        /** The event is this day. */
        readonly since: Expression | null;
      }
    | { readonly type: 'event'; readonly event: string }
    /** Words that give no time: "theo quy định", "đột xuất". Only told when nothing else in the clause does. */
    | { readonly type: 'reference' }
    /** Numbers and dates that are no deadline: a document's number and date, "Điều 12". */
    | { readonly type: 'mask' }
    | {
        readonly type: 'problem';
        readonly code: DeadlineIssueCode;
        /** deadline-ambiguous: why, as a key of the sentences; "wording" when absent. */
        readonly reason?: 'offset' | 'document' | 'before' | 'damaged';
      }
  );

/** A phrase family: one way to say when. The list of families in order is the policy. */
export interface Family {
  readonly name: string;
  /** One phrase it must recognise. */
  readonly example: string;
  /** What it can begin with. */
  readonly starts: Starts;
  readonly read: (phrase: Phrase, at: number) => Finding | null;
}
