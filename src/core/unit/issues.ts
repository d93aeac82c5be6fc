import type { Issue } from '../issue/issue';

/**
 * unit-not-found: no unit could be read · lead-not-found: only coordinating units · unit-unknown: a column cell kept as
 * written though it starts with no known unit word · unit-ambiguous: an abbreviation that may mean several units ·
 * unit-damaged: a spelling that a scan has damaged was taken for another of the plan (`unit` the other) ·
 * unit-left-out: words of a column cell that no name took and that start like a unit (`unit` the words) · unit-words-left:
 * other such words ·
 * later-lead: the first line's doer leads by rule, but a later line says another unit "chủ trì".
 */
export type UnitIssueCode =
  | 'unit-not-found'
  | 'lead-not-found'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-damaged'
  | 'unit-left-out'
  | 'unit-words-left'
  | 'later-lead';

const SEVERITIES: Readonly<Record<UnitIssueCode, Issue['severity']>> = {
  'unit-not-found': 'warning',
  'lead-not-found': 'warning',
  'unit-unknown': 'info',
  'unit-ambiguous': 'warning',
  'unit-damaged': 'info',
  'unit-left-out': 'warning',
  'unit-words-left': 'info',
  'later-lead': 'info',
};

/** A finding about a responsibility text; `unit` is the name the sentence speaks of. */
export function unitIssue(code: UnitIssueCode, raw: string, unit?: string): Issue<UnitIssueCode> {
  return { code, severity: SEVERITIES[code], raw, ...(unit === undefined ? {} : { facts: { unit } }) };
}
