import type { CellLook } from '../../../../core/edit/edit';
import { childNamed, ensureChild, removeChild, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';

const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function setFlag(font: XmlElement, name: string, on: boolean | undefined): void {
  if (on === undefined) return;
  const found = childNamed(font, name);
  if (!on && found) removeChild(font, found);
  if (!on) return;
  const flag = found ?? ensureChild(font, name, ORDER);
  setAttribute(flag, 'val', undefined);
}

/** Changes a font to the look's; what the look does not name stays. */
export function changeFont(font: XmlElement, look: NonNullable<CellLook['font']>): void {
  setFlag(font, 'b', look.bold);
  setFlag(font, 'i', look.italic);
  setFlag(font, 'u', look.underline);
  if (look.size !== undefined) setAttribute(ensureChild(font, 'sz', ORDER), 'val', String(look.size));
  if (look.color !== undefined) {
    const color = ensureChild(font, 'color', ORDER);
    for (const other of ['theme', 'tint', 'indexed', 'auto']) setAttribute(color, other, undefined);
    setAttribute(color, 'rgb', `FF${look.color.toUpperCase()}`);
  }
  if (look.name !== undefined) renameFont(font, look.name);
}

/** A font of the theme ("scheme") would win over the name, and the family belongs to the old name. */
function renameFont(font: XmlElement, name: string): void {
  const element = ensureChild(font, 'name', ORDER);
  if (childNamed(font, 'scheme') === undefined && element.open.includes(`"${name}"`)) return;
  setAttribute(element, 'val', name);
  for (const stale of ['scheme', 'family']) {
    const found = childNamed(font, stale);
    if (found) removeChild(font, found);
  }
  if (name === 'Times New Roman') setAttribute(ensureChild(font, 'family', ORDER), 'val', '1');
}
