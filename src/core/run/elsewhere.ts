import type { RunRequest } from './request';
import type { PlanView } from './view';

/** A plan that nobody has begun to track is looked for first where the person is: whether the one that was found stands on another sheet. */
export const isElsewhere = (view: PlanView, { sheet }: RunRequest, activeSheet: string): boolean =>
  !view.isTracked && sheet === undefined && view.sheet !== activeSheet;
