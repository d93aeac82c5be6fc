import { textLook } from './text-look';

/** Nought is not written: a stacked bar without the class would carry a stray 0. */
const COUNT_FORMAT = '#,##0;-#,##0;;';

const CLEAR = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
const ON_WHITE = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>';

/** Data labels with the value, or none. `onWhite` gives each a white ground, to be read on any pattern. */
export function labels(shown: boolean, color = '000000', onWhite = false): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  const rest = ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
    .map((name) => flag(name, false))
    .join('');
  if (!shown) return `<c:dLbls>${flag('showLegendKey', false)}${flag('showVal', false)}${rest}</c:dLbls>`;
  const look = `<c:numFmt formatCode="${COUNT_FORMAT}" sourceLinked="0"/>${onWhite ? ON_WHITE : CLEAR}${textLook(9, true, color.toUpperCase())}`;
  return `<c:dLbls>${look}${flag('showLegendKey', false)}${flag('showVal', true)}${rest}</c:dLbls>`;
}
