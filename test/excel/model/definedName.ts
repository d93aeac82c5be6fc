import { HostError } from './error';
import { parseAddress } from './rect';

/** A name of the workbook or of one sheet. */
export interface DefinedName {
  name: string;
  /** With "=", as NamedItem.formula gives it. */
  formula: string;
  visible: boolean;
  comment: string;
}

/**
 * Rules of names: letters, digits, full stops, underscores and backslashes, no digit first, no spaces, 255 characters, and not the look of a cell
 * (support.microsoft.com "Names in formulas", syntax rules).
 */
export function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  const isCell = parseAddress(name) !== undefined || /^r(?:\d+)?(?:c(?:\d+)?)?$|^c(?:\d+)?$/i.test(name);
  if (!isWord || isCell) throw new HostError('InvalidArgument', `not a name: ${name}`);
}
