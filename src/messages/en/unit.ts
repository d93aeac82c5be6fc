import type { UnitIssueCode } from '../../core/unit/issues';
import type { Issue } from '../../core/issue/issue';

export const UNIT_SENTENCES: Readonly<Record<UnitIssueCode, (unit: string, raw: string) => string>> = {
  'unit-not-found': () => 'No unit was recognised in the responsibility text; please fill in the lead unit.',
  'lead-not-found': () => 'Only coordinating units were found and no lead unit; please fill it in.',
  'unit-unknown': (unit) =>
    `“${unit}” is kept as the name of a unit; if it is an abbreviation, add it to the list of unit names.`,
  'unit-ambiguous': (unit) =>
    `“${unit}” may stand for several units, so it is kept as written; add it to the list of unit names.`,
  'unit-damaged': (unit, raw) =>
    `The unit name “${raw}” is damaged; it was taken for “${unit}”, as elsewhere in the plan.`,
  'unit-left-out': (unit) => `“${unit}” in the cell was not counted as a unit; please check the cell.`,
  'unit-words-left': (unit) => `“${unit}” in the cell was left out of the name of the unit.`,
  'later-lead': (unit) =>
    `The unit named first is taken as the lead, but a later part says that “${unit}” leads; please check.`,
};

/** The sentence for a finding about units; undefined for a code of another concept. */
export function unitIssueMessage(issue: Issue): string | undefined {
  const sentence = Object.entries(UNIT_SENTENCES).find(([code]) => code === issue.code)?.[1];
  return sentence?.(String(issue.facts?.['unit'] ?? ''), issue.raw ?? '');
}
