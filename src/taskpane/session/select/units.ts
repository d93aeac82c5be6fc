import { nameKey } from '../../../core/report/summarise';
import type { PlanView } from '../../../core/run/view';

/** Every unit the plan names, those that lead first, each once. For suggestions in forms. */
export function knownUnits(view: PlanView): readonly string[] {
  const units = new Map<string, string>();
  const add = (name: string): void => {
    if (name !== '' && !units.has(nameKey(name))) units.set(nameKey(name), name);
  };
  for (const { name } of view.summary.byUnit) add(name);
  for (const { coordinate } of view.tracked.tasks) coordinate.forEach(add);
  return [...units.values()];
}

/** Unit names out of one line of a form: "Sở Nội vụ; Văn phòng Sở" -> two. One that comes again is left out. */
export function unitsFromText(text: string): readonly string[] {
  const names = text
    .normalize('NFC')
    .split(/[;\n]/u)
    .map((name) => name.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '');
  return names.filter((name, at) => names.findIndex((other) => nameKey(other) === nameKey(name)) === at);
}
