import { oneLine } from '../text/clean';
import { fold, foldKey } from '../text/fold';
import type { Grid } from './grid';

/** Letterhead lines: everything in their row belongs to the letterhead. Folded, each with an example. */
const LETTERHEAD: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /^cong hoa xa hoi chu nghia viet nam/, example: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
  { pattern: /^doc lap *- *tu do *- *hanh phuc/, example: 'Độc lập - Tự do - Hạnh phúc' },
  {
    pattern: /^[^,]{2,60}, *ngay[ .…]*\d{0,2}[ .…]*thang[ .…]*\d{0,2}[ .…]*nam[ .…\d]*$/,
    example: 'Khánh Hòa, ngày … tháng … năm 2024',
  },
];
/** Lines that name no plan: the issue line, the number, the unit of the figures. Folded. */
const NOT_TITLE: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /^\(? *(?:ban hanh )?(?:kem theo|dinh kem)/, example: '(Kèm theo Kế hoạch số 12/KH-SNV …)' },
  { pattern: /^so *:? *[\d….]*\/[\p{L}-]+/u, example: 'Số: 12/KH-SNV' },
  { pattern: /^\(?(?:don vi tinh|dvt)/, example: 'Đơn vị tính: triệu đồng' },
];

function isOneOf(list: typeof LETTERHEAD, text: string): boolean {
  const folded = fold(text.slice(0, 200)).trim();
  return list.some(({ pattern }) => pattern.test(folded));
}

/** Labels of an appendix; the name of the plan follows below them. */
const LABEL = /^(?:phu luc|bieu|bieu mau|mau so|danh muc|bang)(?: so)?(?: (?:\d{1,3}|[ivxl]{1,6}|[a-h]))?$/;

/** Short texts of the rows first..last, cell by cell, each with its row. */
export function titleLines(grid: Grid, first: number, last: number): { readonly row: number; readonly text: string }[] {
  const lines: { row: number; text: string }[] = [];
  for (let row = Math.max(first, last - 60); row <= last; row++) {
    const length = grid.sheet.rows[row]?.length ?? 0;
    for (let column = 0; column < length; column++) {
      const text = grid.text(row, column);
      if (text !== '' && text.length <= 600) lines.push({ row, text });
    }
  }
  return lines;
}

/** The plan's name: the lines above the table without letterhead and issue line; the label "Phụ lục" only when nothing else is there. */
export function planTitle(lines: readonly { readonly row: number; readonly text: string }[]): string {
  const letterhead = new Set(
    lines.filter(({ text }) => text.split('\n').some((line) => isOneOf(LETTERHEAD, line))).map(({ row }) => row),
  );
  const named = lines
    .filter(({ row }) => !letterhead.has(row))
    .flatMap(({ text }) => text.split('\n'))
    .filter((text) => !isOneOf(NOT_TITLE, text));
  const names = named.filter((text) => !LABEL.test(foldKey(text)));
  return oneLine((names.length > 0 ? names : named).join(' '));
}

/** Whether a line is the issue line "(Kèm theo Kế hoạch số … ngày …/…/2024)". */
export function isIssueLine(text: string): boolean {
  return /^[^\p{L}]*(?:ban hanh )?kem theo/u.test(fold(text.slice(0, 60)));
}
