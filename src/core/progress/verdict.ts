import type { PaperKind } from './papers';
import type { ProgressState } from './proposal';
import type { Clause } from './statement';

/** What one verb, word or paper of a note says of the task. */
export interface Judged {
  readonly state: ProgressState;
  /** claim = of the whole task; product = something was made; step = work on the way; firm, weak, wait: as in `StateFound`. */
  readonly weight: 'claim' | 'product' | 'firm' | 'step' | 'weak' | 'wait';
  readonly certainty: 'sure' | 'assumed';
  readonly clause: Clause;
  readonly at: number;
  /** product: the kinds of paper made, empty when none is named. */
  readonly kinds: readonly PaperKind[];
}

/** The same before it is known where it stands; no `kinds`: none. */
export type Verdict = Omit<Judged, 'clause' | 'at' | 'kinds'> & { readonly kinds?: readonly PaperKind[] };

/** The whole task is said to be done. */
export const DONE: Verdict = { state: 'done', weight: 'claim', certainty: 'sure' };

/** Something firm that is less than the whole. */
export const firm = (state: ProgressState, certainty: Judged['certainty'] = 'sure'): Verdict => ({
  state,
  weight: 'firm',
  certainty,
});
