import { CENTRAL_BUREAUS, CENTRAL_DEPARTMENTS, MINISTRIES } from './names-central';
import { COMMITTEES, COMMUNE_OFFICIALS, DEPARTMENTS, DIVISIONS } from './names-local';

/** Each name with its usual abbreviations; only abbreviations that mean one thing after this head. */
export type NameRows = readonly (readonly string[])[];

/** Names known after a head word. They keep "và", "-" and "," inside the name, and let a head be shared: "Phòng Nội vụ, Tư pháp". */
export interface KnownNames {
  readonly heads: readonly string[];
  readonly names: NameRows;
}

export const KNOWN_NAMES: readonly KnownNames[] = [
  { heads: ['Sở'], names: DEPARTMENTS },
  { heads: ['Phòng'], names: DIVISIONS },
  { heads: ['Ban'], names: COMMITTEES },
  { heads: ['Bộ'], names: MINISTRIES },
  { heads: ['Vụ'], names: CENTRAL_DEPARTMENTS },
  { heads: ['Cục'], names: CENTRAL_BUREAUS },
  { heads: ['Công chức'], names: COMMUNE_OFFICIALS },
];
