import type { NoPlanView, PlanView } from '../core/run/view';
import type { RunRequest } from '../core/run/request';
import { isPlanView, viewPlan } from '../core/run/viewPlan';
import type { HostFault, PlanHost, Work, WorkbookReading } from '../host/planHost';

/** The workbook as it stands now and what there is to show of it. */
export type Refreshed =
  | { readonly kind: 'view'; readonly reading: WorkbookReading; readonly view: PlanView }
  | { readonly kind: 'no-view'; readonly reading: WorkbookReading; readonly view: NoPlanView }
  | { readonly kind: 'fault'; readonly fault: HostFault };

/** Lets the page draw what it has to tell before long work begins. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reads the workbook and plans what the pane shows; writes nothing. */
export async function refresh(host: PlanHost, request: RunRequest, work: Work = {}): Promise<Refreshed> {
  const read = await host.read(work);
  if (!read.ok) return { kind: 'fault', fault: read.fault };
  work.progress?.({ step: 'planning' });
  await breathe();
  if (work.signal?.aborted) return { kind: 'fault', fault: { code: 'cancelled' } };
  const reading = read.value;
  const view = viewPlan(reading.snapshot, request);
  return isPlanView(view) ? { kind: 'view', reading, view } : { kind: 'no-view', reading, view };
}
