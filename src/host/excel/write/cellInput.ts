import { serialOf, type DateSystem } from '../../../core/calendar/serial';
import { dayInWords } from '../../../core/calendar/day';
import type { CellWrite } from '../../../core/edit/edit';
import { cellName } from '../../../core/workbook/address';
import { refuse } from '../faults';
import type { CellInput } from './bytes';
import { formulaAt } from './filledDown';
import { asTypedText } from './typedText';

/** Excel's limits for one cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** How a day is shown unless the look says otherwise. */
export const DAY_FORMAT = 'dd/mm/yyyy';

/** Where a cell stands, for faults. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What `Range.formulas` is given so that the cell holds this; "" empties it. A day that the date system cannot hold becomes text. */
export function cellInput(
  write: Pick<CellWrite, 'value' | 'formula'>,
  place: CellPlace,
  dates: DateSystem,
  numberFormat?: string,
): CellInput {
  const { value, formula } = write;
  if (formula !== undefined) return withinLimit(formulaText(formula, place.row), LONGEST_FORMULA + 1, place);
  if (value === null) return '';
  if (typeof value === 'object') return serialOf(value.date, dates) ?? asTypedText(dayInWords(value.date));
  if (typeof value !== 'string') return value;
  return asTypedText(withinLimit(value, LONGEST_TEXT, place), numberFormat);
}

function formulaText(formula: NonNullable<CellWrite['formula']>, row: number): string {
  if (typeof formula === 'object') return formulaAt(formula, row);
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** Cutting a text would lose what a person wrote: it is refused with its cell. */
function withinLimit(text: string, limit: number, { sheet, row, column }: CellPlace): string {
  if (text.length <= limit) return text;
  return refuse({ code: 'too-much-at-once', sheet, cell: cellName(row, column), raw: `${text.length} > ${limit}` });
}
