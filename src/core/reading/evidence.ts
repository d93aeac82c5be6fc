import { fold } from '../text/fold';
import type { Grid } from './grid';
import { readMark } from './mark';

/** What the cells of a column look like, over the first rows under the header. Counts of filled cells. */
export interface Evidence {
  readonly filled: number;
  readonly times: number;
  readonly percents: number;
  readonly states: number;
  readonly marks: number;
  readonly length: number;
}

const SAMPLE_ROWS = 300;

/** Words and shapes that times are written with: "15/3", "quý II", "thường xuyên". */
const TIME =
  /\d{1,2}\s?[/.-]\s?\d{1,4}|(?:^|[^\p{L}])(?:quy|thang|nam|ngay|tuan|thuong xuyen|dinh ky|hang|truoc|sau khi|theo|cham nhat)(?:$|[^\p{L}])/u;
/** States of work that some offices keep under "Tiến độ". */
const STATE =
  /^(?:da |chua |dang |khong )?(?:hoan thanh|thuc hien|trien khai|xong|qua han|tam dung|xu ly|dung tien do|cham tien do|dung han|tre han|bao dam tien do|trong han)/u;

function isPercent(value: unknown, text: string): boolean {
  if (typeof value === 'number') return value >= 0 && value <= 1;
  return /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(text);
}

/** Looks at one column under a header. */
export function evidenceOf(grid: Grid, firstRow: number, column: number): Evidence {
  const last = Math.min(grid.rowCount, firstRow + SAMPLE_ROWS);
  let [filled, times, percents, states, marks, length] = [0, 0, 0, 0, 0, 0];
  for (let row = firstRow; row < last; row++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const cell = grid.cell(row, column);
    const key = text.length > 300 ? '' : fold(text);
    filled++;
    length += text.length;
    if (isPercent(cell?.value, text)) percents++;
    else if (cell?.date !== undefined || TIME.test(key)) times++;
    else if (STATE.test(key)) states++;
    if (readMark(text)) marks++;
  }
  return { filled, times, percents, states, marks, length };
}
