import type { Role, UnitName } from './list';
import type { Sentence } from './sentence';
import type { Token } from './tokens';

/** One sentence or list item of a responsibility text. */
export interface Part {
  readonly label: Role | null;
  readonly sentence: Sentence;
  /** What the part of a cell says where it names no known unit. */
  readonly unknown: UnitName | null;
  /** Its words, without its label. */
  readonly body: readonly Token[];
}

/** Units by what they do. */
export interface Roles {
  readonly lead: UnitName[];
  readonly coordinate: UnitName[];
  /** Said to lead by a later sentence, though the first doer leads by rule. */
  readonly later: UnitName[];
  /** A unit is marked "(chủ trì)", so the ones after it without a mark coordinate. */
  marked: boolean;
}

const noRoles = (): Roles => ({ lead: [], coordinate: [], later: [], marked: false });

/** Gives each unit the role written beside it, else `role`: "A (chủ trì), B". */
function give(roles: Roles, role: Role, units: readonly UnitName[]): void {
  for (const unit of units) {
    roles[unit.tag ?? (roles.marked ? 'coordinate' : role)].push(unit);
    if (unit.tag === 'lead') roles.marked = true;
  }
}

/** The first doer (or the units listed before any verb) leads, unless it is only said to coordinate and another is said to lead. */
export function methodRoles(parts: readonly Part[]): Roles {
  const roles = noRoles();
  const first = parts.findIndex(({ label, sentence }) => label === null && sentence.doers.length > 0);
  const yields = first !== -1 && parts[first]?.sentence.act === 'coordinate' && leadsElsewhere(parts, first);
  let listing = true;
  parts.forEach(({ label, sentence }, index) => {
    const leads = sentence.act === 'lead';
    const taken = yields ? leads : index === first || (listing && sentence.act !== 'coordinate');
    if (sentence.act !== 'none') listing = false;
    const asLater = leads && !taken && label === null && !yields;
    if (asLater) roles.later.push(...sentence.doers);
    give(roles, label ?? (taken ? 'lead' : 'coordinate'), sentence.doers);
    give(roles, yields || first === -1 ? 'lead' : 'coordinate', sentence.leaders);
    give(roles, 'coordinate', sentence.partners);
  });
  return roles;
}

function leadsElsewhere(parts: readonly Part[], first: number): boolean {
  return parts.some(({ sentence }, index) => (index > first && sentence.act === 'lead') || sentence.leaders.length > 0);
}

const countOf = ({ doers, partners, leaders }: Sentence): number => doers.length + partners.length + leaders.length;

/** In a unit column every unit has the column's role, unless the cell itself says otherwise. */
export function cellRoles(parts: readonly Part[], role: Role): Roles {
  const roles = noRoles();
  const known = parts.some(({ sentence }) => countOf(sentence) > 0);
  for (const { label, sentence, unknown } of parts) {
    if (known && unknown !== null && countOf(sentence) === 0) give(roles, label ?? role, [unknown]);
    give(
      roles,
      label ?? (sentence.act === 'coordinate' && roles.lead.length > 0 ? 'coordinate' : role),
      sentence.doers,
    );
    give(roles, role, sentence.leaders);
    give(roles, 'coordinate', sentence.partners);
  }
  return roles;
}
