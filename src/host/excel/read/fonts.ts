import { evidenceOf, mayBeOld } from '../../../core/encoding/evidence';
import { fontEncoding, type FontEncoding } from '../../../core/encoding/oldEncoding';
import { rangeOf } from './lines';
import { later } from './later';
import type { Question } from './questions';
import { cellKey, type ReadArea } from './readArea';

const NAME_BYTES = 60;

/** A text that is, or may be, in an encoding of before Unicode: only then are the names of fonts worth asking for. */
function showsOld(value: unknown): boolean {
  if (typeof value !== 'string' || !mayBeOld(value)) return false;
  const { encoding, doubtful } = evidenceOf(value);
  return encoding !== null || doubtful;
}

/** The fonts of all cells of an area whose texts speak for an old encoding; no question for any other. ExcelApi 1.9 (`getCellProperties`). */
export function fontQuestions(sheet: Excel.Worksheet, area: ReadArea): readonly Question[] {
  if (!area.contents.some(({ values }) => values.some(showsOld))) return [];
  const fonts = (area.fonts ??= new Map<number, FontEncoding>());
  const ask: Question['ask'] = (part) => {
    const answer = rangeOf(sheet, part).getCellProperties({ format: { font: { name: true } } });
    return later(answer, ({ value }) => {
      value.forEach((cells, down) =>
        cells.forEach(({ format }, across) => {
          const name = format?.font?.name ?? '';
          const font = fontEncoding(name);
          if (font) fonts.set(cellKey(part.top + down, part.left + across), { ...font, name });
        }),
      );
    });
  };
  return [{ rect: area.rect, rowBytes: (area.rect.right - area.rect.left + 1) * NAME_BYTES, ask }];
}
