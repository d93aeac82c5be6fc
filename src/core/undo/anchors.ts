import { fingerprintOf } from '../state/fingerprint';
import { sheetOf } from '../state/marks';
import { readState } from '../state/trackingState';
import { cellText } from '../tracking/cellText';
import { findTracking } from '../tracking/locate';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { ownContent } from './contentKey';
import type { SheetAnchors } from './record';

/** The `Mã` in each row of the tracked table. */
function idsByRow(workbook: WorkbookSnapshot, sheet: string): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const found = findTracking(workbook, readState(workbook));
  const column = found?.columns.get('id')?.column;
  if (!found || column === undefined || found.sheet.name !== sheet) return ids;
  for (let row = found.rect.top + 1; row <= found.rect.bottom; row += 1) {
    const id = cellText(found.sheet.rows[row]?.[column]);
    if (id !== '') ids.set(row, id);
  }
  return ids;
}

/** What rows and columns of a sheet are known by: a task's row by its `Mã`, any other by what stands in it. "" for nothing. */
export function anchorsOf(workbook: WorkbookSnapshot, name: string): SheetAnchors {
  const sheet = sheetOf(workbook, name);
  const ids = idsByRow(workbook, name);
  const columns: string[][] = [];
  const rows = Array.from(sheet?.rows ?? [], (cells, row) => {
    const texts: string[] = [];
    cells?.forEach((cell, column) => {
      const text = ownContent(cell);
      if (text === '' || text === '=') return;
      texts.push(`${column} ${text}`);
      (columns[column] ??= []).push(text);
    });
    const id = ids.get(row);
    return id === undefined ? (texts.length === 0 ? '' : fingerprintOf(texts)) : `#${id}`;
  });
  return { sheet: name, rows, columns: Array.from(columns, (texts) => (texts ? fingerprintOf(texts.sort()) : '')) };
}

/** Where each row (or column) stands now: in its old place, somewhere else, or not to be told. */
export type Located =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved'; readonly to: ReadonlyMap<number, number> }
  | { readonly kind: 'unknown' };

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => key !== '' && places.set(key, [...(places.get(key) ?? []), index]));
  return places;
}

/**
 * Finds rows by their keys. They stand where they stood when no key is met in a new place: what differs then was edited, not moved. `unknown`: hardly
 * anything is as it was.
 */
export function locate(then: readonly string[], now: readonly string[]): Located {
  const places = placesOf(now);
  const known = then.flatMap((key, index) => (key === '' ? [] : [{ key, index }]));
  const inPlace = known.filter(({ key, index }) => now[index] === key);
  const moved = known.some(
    ({ key, index }) => now[index] !== key && (places.get(key) ?? []).some((place) => then[place] !== key),
  );
  if (!moved) return inPlace.length * 2 >= known.length ? { kind: 'same' } : { kind: 'unknown' };
  const before = placesOf(then);
  const to = new Map<number, number>();
  for (const { key, index } of known) {
    const [place, ...others] = places.get(key) ?? [];
    if (place !== undefined && others.length === 0 && before.get(key)?.length === 1) to.set(index, place);
  }
  return to.size * 2 >= known.length ? { kind: 'moved', to } : { kind: 'unknown' };
}
