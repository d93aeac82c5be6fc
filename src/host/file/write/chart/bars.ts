import type { ChartSpec } from '../../../../core/edit/edit';
import { numberReference, seriesName, textReference } from './data';
import { shapeFill } from './fill';
import { labels } from './labels';
import { textLook } from './text-look';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';
const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function series(spec: ChartSpec): string {
  return spec.series
    .map((one, i) => {
      const look = shapeFill(one.color, one.pattern) + '<c:invertIfNegative val="0"/>';
      const categories = `<c:cat>${textReference(spec.categories.ref, spec.categories.values)}</c:cat>`;
      const values = `<c:val>${numberReference(one.ref, one.values)}</c:val>`;
      const head = `<c:idx val="${i}"/><c:order val="${i}"/>${seriesName(one)}`;
      return `<c:ser>${head}${look}${labels(spec.showValues, one.labelColor)}${categories}${values}</c:ser>`;
    })
    .join('');
}

/** Bars lie with the first category on top, and the values still run along the bottom. */
function axes(isLying: boolean): string {
  const category = [
    `<c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}${textLook(10)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>`,
  ];
  const value = [
    `<c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/>${GRID}<c:numFmt formatCode="#,##0" sourceLinked="0"/>`,
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}${textLook(10)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>`,
  ];
  return `<c:catAx>${category.join('')}</c:catAx><c:valAx>${value.join('')}</c:valAx>`;
}

/** Stacked bars or columns with their axes. */
export function stackedPlot(spec: ChartSpec): string {
  const isLying = spec.type === 'stackedBar';
  const head = `<c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="stacked"/><c:varyColors val="0"/>`;
  const gap = '<c:gapWidth val="60"/><c:overlap val="100"/>';
  const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  return `<c:barChart>${head}${series(spec)}${gap}${ids}</c:barChart>${axes(isLying)}`;
}
