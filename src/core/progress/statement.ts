import type { Atom } from '../deadline/atoms/atom';
import type { Aspect, VerbRow } from './words';
import type { PaperKind } from './papers';
import type { ProgressState } from './proposal';

interface Place {
  /** Tokens it covers. */
  readonly from: number;
  readonly to: number;
  /** The clause it stands in, as tokens. */
  readonly clause: Clause;
}

export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** A verb with what stands around it that says how it is meant. */
export interface VerbFound extends Place {
  readonly type: 'verb';
  readonly row: VerbRow;
  readonly aspect: Aspect | null;
  /** Tokens between the words of the aspect and the verb; 0 = right behind. */
  readonly behindAspect: number;
  /** Start of the stretch between commas and brackets that it stands in. */
  readonly part: number;
}

/** A word that tells the state by itself. */
export interface StateFound extends Place {
  readonly type: 'state';
  readonly state: ProgressState;
  /** step = work on the way; weak = only where nothing firmer is said; wait = for another's move. */
  readonly weight: 'firm' | 'step' | 'weak' | 'wait';
}

/** A paper with its number. */
export interface PaperFound extends Place {
  readonly type: 'paper';
  readonly kind: PaperKind | undefined;
  readonly role: 'product' | 'basis' | 'none';
  readonly aspect: Aspect | null;
  /** Nothing but the paper's name stands before its number in the clause. */
  readonly isAlone: boolean;
  readonly day: Atom | null;
}

/** A day that belongs to no numbered paper. */
export interface DayFound extends Place {
  readonly type: 'day';
  readonly day: Atom;
  /** "đến ngày", "trước ngày", or of something the note goes by: no day on which anything came about. */
  readonly isBound: boolean;
}

export type Found = VerbFound | StateFound | PaperFound | DayFound;
