import type { PlanDocument } from '../document/planDocument';
import type { OutlineReading } from './outlineReading';

/** Stands in for the reader of outlines until it is there. */
export function readOutline(document: PlanDocument): OutlineReading {
  return {
    register: null,
    issues: [{ code: 'outline-no-tasks', severity: 'error', line: document.blocks[0]?.line ?? 1 }],
  };
}
