import type { ChartSpec } from '../../../../core/edit/edit';
import { encodeText } from '../../xml/text';

function formula(ref: string): string {
  return `<c:f>${encodeText(ref.startsWith('=') ? ref.slice(1) : ref)}</c:f>`;
}

function textCache(values: readonly string[]): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${encodeText(value)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache>`;
}

/** Texts from cells, with their values as they are now. */
export function textReference(ref: string, values: readonly string[]): string {
  return `<c:strRef>${formula(ref)}${textCache(values)}</c:strRef>`;
}

/** Numbers from cells, with their values as they are now. */
export function numberReference(ref: string, values: readonly number[]): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`);
  const cache = `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}`;
  return `<c:numRef>${formula(ref)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}

/** `c:tx` of a series: a fixed name, or one that follows a cell. */
export function seriesName({ name, nameRef }: ChartSpec['series'][number]): string {
  const inside = nameRef === undefined ? `<c:v>${encodeText(name)}</c:v>` : textReference(nameRef, [name]);
  return `<c:tx>${inside}</c:tx>`;
}
