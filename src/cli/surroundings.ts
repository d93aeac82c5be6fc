import type { IsoDate } from '../core/calendar/day';
import type { ProgressLine } from './output/progress';

/** Everything outside the program that a command may touch, besides the files named to it. */
export interface Surroundings {
  readonly version: string;
  /** The calendar day here and now. */
  readonly today: IsoDate;
  /** One line (or several) to standard output. */
  print(text: string): void;
  /** One line to standard error. */
  complain(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  readonly progress: ProgressLine;
}
