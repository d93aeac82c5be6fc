import type { ChartSpec } from '../../../../core/edit/edit';
import { numberReference, seriesName, textReference } from './data';
import { shapeFill } from './fill';
import { labels } from './labels';

/** Looks of slices for which the spec names none, told apart in black and white too. */
const LOOKS: readonly { readonly color: string; readonly pattern?: string }[] = [
  { color: '1F4E79' },
  { color: '9DC3E6' },
  { color: 'C00000', pattern: 'wdUpDiag' },
  { color: '548235', pattern: 'wdDnDiag' },
  { color: 'BF9000', pattern: 'lgGrid' },
  { color: '7F7F7F', pattern: 'pct50' },
  { color: '7030A0', pattern: 'smGrid' },
];

/**
 * Pie or doughnut of the first series. Slice i looks like series i of the spec where there is one (its own values are then not
 * drawn), so that a spec can give each slice its colour.
 */
export function slicedPlot(spec: ChartSpec): string {
  const first = spec.series[0];
  if (!first) throw new Error('chart without series');
  const points = spec.categories.values.map((_, i) => {
    const look = (spec.series.length > 1 ? spec.series[i] : undefined) ?? LOOKS[i % LOOKS.length] ?? first;
    return `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/>${shapeFill(look.color, look.pattern)}</c:dPt>`;
  });
  const categories = `<c:cat>${textReference(spec.categories.ref, spec.categories.values)}</c:cat>`;
  const values = `<c:val>${numberReference(first.ref, first.values)}</c:val>`;
  const head = `<c:idx val="0"/><c:order val="0"/>${seriesName(first)}`;
  const series = `<c:ser>${head}${points.join('')}${labels(spec.showValues, '000000', true)}${categories}${values}</c:ser>`;
  const inside = `<c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/>`;
  return spec.type === 'pie'
    ? `<c:pieChart>${inside}</c:pieChart>`
    : `<c:doughnutChart>${inside}<c:holeSize val="55"/></c:doughnutChart>`;
}
