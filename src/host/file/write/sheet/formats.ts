import type { ConditionalFormatsEdit } from '../../../../core/edit/edit';
import { SETTING_NAMES } from '../../../../core/settings/settings';
import { SHEET_ORDER } from '../../read/sheet-xml';
import { encodeText } from '../../xml/text';
import { attribute, childrenNamed, descendants, insertInOrder, removeChild, textContent } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { ruleFormat } from '../styles/cell-formats';
import type { StyleSheet } from '../styles/style-sheet';
import { sqref } from './ranges';

type Blocks = ConditionalFormatsEdit['blocks'];

/** The blocks as `conditionalFormatting` elements without prefix; rules rank from `priority` on, in their order. */
export function formatsXml(blocks: Blocks, styles: StyleSheet, priority: number): string {
  let rank = priority;
  let xml = '';
  for (const { ranges, rules } of blocks) {
    if (ranges.length === 0 || rules.length === 0) continue;
    const written = rules.map(({ formula, look }) => {
      const format = styles.rules.placeXml(ruleFormat(look));
      const text = encodeText(formula.startsWith('=') ? formula.slice(1) : formula);
      return `<cfRule type="expression" dxfId="${format}" priority="${rank++}"><formula>${text}</formula></cfRule>`;
    });
    xml += `<conditionalFormatting sqref="${sqref(ranges)}">${written.join('')}</conditionalFormatting>`;
  }
  return xml;
}

/** Our own rules go, the given ones come behind the user's, which stay as they are. */
export function replaceFormats(sheet: XmlElement, blocks: Blocks, styles: StyleSheet): void {
  for (const block of childrenNamed(sheet, 'conditionalFormatting')) removeOwnRules(sheet, block);
  const xml = formatsXml(blocks, styles, highestPriority(sheet) + 1);
  if (xml !== '') insertInOrder(sheet, xml, SHEET_ORDER);
}

function removeOwnRules(sheet: XmlElement, block: XmlElement): void {
  const rules = childrenNamed(block, 'cfRule');
  const own = rules.filter((rule) =>
    childrenNamed(rule, 'formula').some((f) => textContent(f).includes(SETTING_NAMES.highlight)),
  );
  for (const rule of own) removeChild(block, rule);
  if (own.length > 0 && own.length === rules.length) removeChild(sheet, block);
}

/** Rules of newer kinds (in extLst) take part in the same ranking. */
function highestPriority(sheet: XmlElement): number {
  let highest = 0;
  for (const element of descendants(sheet)) {
    if (!/(?:^|:)cfRule$/.test(element.name)) continue;
    const priority = Number(attribute(element, 'priority') ?? 0);
    if (Number.isInteger(priority)) highest = Math.max(highest, priority);
  }
  return highest;
}
