import { createContext, useContext } from 'react';
import type { PlanView } from '../../core/run/view';

export const PlanContext = createContext<PlanView | undefined>(undefined);

/** The plan on show; only for parts of the page that stand where there is one. */
export function usePlan(): PlanView {
  const view = useContext(PlanContext);
  if (!view) throw new Error('no plan around this component');
  return view;
}
