import type { Issue } from '../issue/issue';
import { cleanText } from '../text/clean';
import { AMBIGUOUS } from './alias-data';
import { aliasNames, nameKey, type UnitAlias } from './aliases';
import { unitIssue, type UnitIssueCode } from './issues';
import { mendUnitWords } from './damagedTokens';
import { itemsOf } from './items';
import { bareLabelAt, labelAt } from './labels';
import { leftOver } from './leftOver';
import type { Role, UnitName } from './list';
import type { Shared } from './nameState';
import { cellRoles, methodRoles, type Part, type Roles } from './roles';
import { readSentence } from './sentence';
import { unitStart, type Reader } from './start';
import { tokenise, type Token } from './tokens';
import { unknownBeside, unknownUnits } from './unknown';

export interface UnitOptions {
  /** Where the text stands: a method text or sentence (default), or a cell of the lead or coordinating column. */
  readonly role?: 'method' | Role;
  /** The user's table of names; it wins over the shipped one. */
  readonly aliases?: readonly UnitAlias[];
}

/** Who leads and who coordinates, names as people write them, each once; a unit that leads is not listed again as coordinating. */
export interface UnitReading {
  readonly lead: string[];
  readonly coordinate: string[];
  readonly issues: Issue<UnitIssueCode>[];
}

const AMBIGUOUS_KEYS = new Set(AMBIGUOUS.map(nameKey));

/**
 * Reads the lead and coordinating units of a responsibility text (design 6). Takes any text, gives names; never throws.
 * In a method text the first doer leads and later doers coordinate; in a unit column every unit has the column's role,
 * unless the cell itself says "phối hợp với …".
 */
export function readUnits(text: string, options: UnitOptions = {}): UnitReading {
  const clean = cleanText(text);
  if (clean === '') return { lead: [], coordinate: [], issues: [] };
  const role = options.role ?? 'method';
  const reader = readerOf(clean, role !== 'method', options.aliases ?? []);
  const parts = readParts(reader);
  const roles = role === 'method' ? methodRoles(parts) : cellRoles(parts, role);
  const found = roles.lead.length + roles.coordinate.length > 0;
  if (!found && role !== 'method') return unknownCell(reader, role);
  const reading = finish(roles, clean, role !== 'coordinate');
  if (role !== 'method') reading.issues.push(...leftIssues(reader, parts, roles));
  return reading;
}

function leftIssues(reader: Reader, parts: readonly Part[], roles: Roles): Issue<UnitIssueCode>[] {
  const entries = parts.map(({ body }) => body);
  return leftOver(reader, entries, [...roles.lead, ...roles.coordinate]).map(({ words, unit }) =>
    unitIssue(unit ? 'unit-left-out' : 'unit-words-left', reader.text, words),
  );
}

function readerOf(text: string, cell: boolean, aliases: readonly UnitAlias[]): Reader {
  return {
    text,
    tokens: mendUnitWords(text, tokenise(text)),
    cell,
    allCaps: text === text.toUpperCase(),
    aliases: aliasNames(aliases),
  };
}

function readParts(reader: Reader): Part[] {
  const { tokens } = reader;
  const items = itemsOf(tokens, (at) => labelAt(tokens, at) !== null);
  const parts: Part[] = [];
  let label: Role | 'other' | null = null;
  let shared: Shared | null = null;
  for (const item of items) {
    const own = labelOf(reader, item);
    label = own?.role ?? label;
    if (label === 'other') continue;
    const body = own === null ? item : item.slice(own.next);
    if (body.length === 0) continue;
    const sentence = readSentence({ ...reader, tokens: body, shared: own === null ? shared : null });
    shared = sentence.shared;
    parts.push({ label, sentence, unknown: reader.cell ? unknownBeside(reader, body) : null, body });
  }
  return parts;
}

function labelOf(reader: Reader, item: readonly Token[]): ReturnType<typeof labelAt> {
  const inner = { ...reader, tokens: item };
  return labelAt(item, 0) ?? bareLabelAt(item, 0, (at) => unitStart(inner, at) !== null);
}

function distinct(units: readonly UnitName[], taken: ReadonlySet<string>): string[] {
  const seen = new Set(taken);
  const names: string[] = [];
  for (const { name } of units) {
    const key = nameKey(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
  }
  return names;
}

function finish(roles: Roles, raw: string, leadWanted: boolean): UnitReading {
  const lead = distinct(roles.lead, new Set());
  const leading = new Set(lead.map(nameKey));
  const coordinate = distinct(roles.coordinate, leading);
  const issues: Issue<UnitIssueCode>[] = [];
  if (lead.length + coordinate.length === 0) issues.push(unitIssue('unit-not-found', raw));
  else if (lead.length === 0 && leadWanted) issues.push(unitIssue('lead-not-found', raw));
  for (const name of distinct(roles.later, leading)) issues.push(unitIssue('later-lead', raw, name));
  for (const name of distinct(
    [...roles.lead, ...roles.coordinate].filter(({ unknown }) => unknown === true),
    new Set(),
  ))
    issues.push(unitIssue('unit-unknown', raw, name));
  for (const name of [...lead, ...coordinate])
    if (AMBIGUOUS_KEYS.has(nameKey(name))) issues.push(unitIssue('unit-ambiguous', raw, name));
  return { lead, coordinate, issues };
}

function unknownCell(reader: Reader, role: Role): UnitReading {
  const names = unknownUnits(reader).map(({ name }) => name);
  if (names.length === 0) return { lead: [], coordinate: [], issues: [unitIssue('unit-not-found', reader.text)] };
  const issues = names.map((name) => unitIssue('unit-unknown', reader.text, name));
  return { lead: role === 'lead' ? names : [], coordinate: role === 'coordinate' ? names : [], issues };
}
