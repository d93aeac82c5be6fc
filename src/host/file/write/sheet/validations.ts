import type { ValidationRule } from '../../../../core/edit/edit';
import { SHEET_ORDER } from '../../read/sheet-xml';
import { encodeAttribute, encodeText } from '../../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  append,
  ensureChild,
  prefixed,
  removeChild,
  setAttribute,
} from '../xml/edit';
import { prefixOf } from '../../xml/scan';
import { parseElements, type XmlElement } from '../xml/tree';
import { serialOf } from '../cells/serial';
import { sqref } from './ranges';

/** How a host knows our own rules (see ValidationRule). */
const OWN_TITLE = 'Phụ Lục';
/** Longest message that Excel takes. */
const LONGEST_MESSAGE = 255;

function shortened(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

type Limit = ValidationRule['min'];

function limitText(limit: NonNullable<Limit>, date1904: boolean): string {
  if (typeof limit === 'number') return String(limit);
  const serial = serialOf(limit, date1904);
  if (serial === undefined) throw new Error(`not a day: ${limit}`);
  return String(serial);
}

/** Operator and formulas of a rule with one limit, two, or none (then any whole number or day does). */
function condition(rule: ValidationRule, date1904: boolean): { operator: string; formulas: string[] } {
  if (rule.type === 'list') return { operator: '', formulas: [rule.source ?? ''] };
  const min = rule.min === undefined ? undefined : limitText(rule.min, date1904);
  const max = rule.max === undefined ? undefined : limitText(rule.max, date1904);
  if (min !== undefined && max !== undefined) return { operator: '', formulas: [min, max] };
  if (max !== undefined) return { operator: ' operator="lessThanOrEqual"', formulas: [max] };
  const lowest = rule.type === 'date' ? '1' : '-999999999999999';
  return { operator: ' operator="greaterThanOrEqual"', formulas: [min ?? lowest] };
}

/** One rule as a `dataValidation` element without prefix. */
function validationXml(rule: ValidationRule, date1904: boolean): string {
  const { operator, formulas } = condition(rule, date1904);
  const style = rule.severity === 'warning' ? ' errorStyle="warning"' : '';
  const prompt = rule.prompt === undefined ? '' : ` prompt="${encodeAttribute(shortened(rule.prompt))}"`;
  const error = ` errorTitle="${OWN_TITLE}" error="${encodeAttribute(shortened(rule.message))}"`;
  const head = `type="${rule.type}"${style}${operator} allowBlank="1" showInputMessage="1" showErrorMessage="1"`;
  const inside = formulas.map((text, i) => `<formula${i + 1}>${encodeText(text)}</formula${i + 1}>`).join('');
  return `<dataValidation ${head}${error}${prompt} sqref="${sqref(rule.ranges)}">${inside}</dataValidation>`;
}

function usable(rules: readonly ValidationRule[]): ValidationRule[] {
  return rules.filter((rule) => rule.ranges.length > 0 && (rule.type !== 'list' || (rule.source ?? '') !== ''));
}

/** The rules as a whole `dataValidations` element for a new sheet; "" when there are none. */
export function validationsXml(rules: readonly ValidationRule[], date1904: boolean): string {
  const written = usable(rules).map((rule) => validationXml(rule, date1904));
  return written.length === 0 ? '' : `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

/** Our own rules go, the given ones come behind the user's, which stay as they are. */
export function replaceValidations(sheet: XmlElement, rules: readonly ValidationRule[], date1904: boolean): void {
  const old = childNamed(sheet, 'dataValidations');
  const isOwn = (rule: XmlElement): boolean => attribute(rule, 'errorTitle')?.normalize('NFC') === OWN_TITLE;
  for (const rule of old ? childrenNamed(old, 'dataValidation').filter(isOwn) : []) {
    if (old) removeChild(old, rule);
  }
  const added = usable(rules).map((rule) => validationXml(rule, date1904));
  const container = added.length > 0 ? ensureChild(sheet, 'dataValidations', SHEET_ORDER) : old;
  if (!container) return;
  append(container, ...parseElements(prefixed(prefixOf(sheet.name), added.join(''))));
  const count = childrenNamed(container, 'dataValidation').length;
  if (count === 0) removeChild(sheet, container);
  else setAttribute(container, 'count', String(count));
}
