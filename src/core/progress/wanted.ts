import { foldKey } from '../text/fold';
import { asksAnyPaper, papersIn } from './papers';
import type { PaperKind } from './papers';
import type { ProgressContext } from './proposal';

/** How much of what a task is to make was made; unknown where it does not say what. */
export type Coverage = 'all' | 'some' | 'none' | 'unknown';

const EITHER = /(?:^| )(?:hoac|hay)(?: |$)/;

/** The kinds of paper that the task is to make. A draft goes with what it is submitted by. */
export function wantedKinds({ result = '', milestones = [] }: ProgressContext): readonly PaperKind[] {
  const later = milestones.length > 1 ? milestones.flatMap(papersIn) : [];
  const kinds = [...new Set([...papersIn(result), ...later])];
  return kinds.some(({ kind }) => kind === 'submission') ? kinds.filter(({ kind }) => kind !== 'draft') : kinds;
}

function meets(made: readonly PaperKind[], wanted: PaperKind): boolean {
  return made.includes(wanted) || (made.some(({ carries }) => carries) && wanted.asks === undefined);
}

/** Whether papers of these kinds are what the task is to make (its result, and its milestones where there are several). */
export function coverage(made: readonly PaperKind[], context: ProgressContext): Coverage {
  if (context.repeats) return 'none';
  const wanted = wantedKinds(context);
  const met = wanted.filter((kind) => meets(made, kind));
  const onlyAsks = made.length > 0 && made.every(({ asks }) => asks);
  if (onlyAsks && met.length === 0)
    return asksAnyPaper(context.result ?? '') && made[0]?.kind === 'letter' ? 'unknown' : 'none';
  if (wanted.length === 0) return (context.milestones?.length ?? 0) > 1 ? 'some' : 'unknown';
  if (met.length === wanted.length || (met.length > 0 && EITHER.test(foldKey(context.result ?? '')))) return 'all';
  if (made.length === 0) return 'unknown';
  return met.length > 0 ? 'some' : 'none';
}
