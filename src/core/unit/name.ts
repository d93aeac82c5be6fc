import { fold } from '../text/fold';
import type { NameMatch } from './aliases';
import type { Reader } from './start';

/** A run of tokens that belongs to a name, or the words written instead of it. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly instead?: string;
}

const EDGES = /^[\s.,;:"“”'*+\-–—]+|[\s.,;:"“”'*+\-–—…]+$/gu;

function pieceOf(reader: Reader, segment: Segment): string {
  if (segment.instead !== undefined) return segment.instead;
  const first = reader.tokens[segment.from];
  const last = reader.tokens[segment.to - 1];
  return first === undefined || last === undefined ? '' : reader.text.slice(first.start, last.end);
}

/** The name as people write it: one space, " - " for any spaced dash, no marks at the ends, a capital first letter. */
export function tidyName(name: string): string {
  const tidy = name
    .replace(/\s+/gu, ' ')
    .replace(/ [–—−‑] /gu, ' - ')
    .replace(EDGES, '');
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

/** The name that the segments spell. */
export function nameOf(reader: Reader, segments: readonly Segment[]): string {
  let name = '';
  let replaced = false;
  for (const segment of segments) {
    const first = reader.tokens[segment.from];
    const apart = first?.gap === true || (replaced && first?.kind === 'word');
    name += (apart ? ' ' : '') + pieceOf(reader, segment);
    replaced = segment.instead !== undefined;
  }
  return tidyName(name);
}

/** A full name that only lost its accents or its capitals, or is a short form, is written as it is known; else null. */
export function asKnown(reader: Reader, from: number, known: NameMatch): string | null {
  if (!known.spelled) return known.unit;
  const written = pieceOf(reader, { from, to: known.next }).toLowerCase();
  const usual = known.unit.toLowerCase();
  return written === usual || written === fold(usual) ? known.unit : null;
}
