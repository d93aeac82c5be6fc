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

/** The lines above a table, sorted by what they are. */
export interface TitleParts {
  /** Lines that name the plan. */
  readonly names: readonly string[];
  /** "(Kèm theo Kế hoạch số … ngày …/…/2024)", and the place and date of the letterhead. */
  readonly issueLines: readonly string[];
}

function isIssueLine(text: string): boolean {
  return /^[^\p{L}]*(?:ban hanh )?kem theo/u.test(fold(text.slice(0, 60)));
}

/** Sorts the lines above a table. */
export function titleParts(lines: readonly { readonly row: number; readonly text: string }[]): TitleParts {
  const letterhead = new Set(
    lines.filter(({ text }) => text.split('\n').some((line) => isOneOf(LETTERHEAD, line))).map(({ row }) => row),
  );
  const split = lines.flatMap(({ row, text }) => text.split('\n').map((line) => ({ row, line })));
  const names = split
    .filter(({ row, line }) => !letterhead.has(row) && !isOneOf(NOT_TITLE, line))
    .map(({ line }) => line);
  const issued = split.filter(
    ({ row, line }) => isIssueLine(line) || (letterhead.has(row) && /nam[ .…]*\d/.test(fold(line))),
  );
  return { names, issueLines: issued.map(({ line }) => line) };
}

/** Who issues the plan, on a line of its own above its name. Folded. */
const OFFICE =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so|bo|cuc|tong cuc|chi cuc|phong|ban|truong|dang bo|dang uy|huyen uy|tinh uy|thanh uy|van phong|trung tam|benh vien|vien|lien doan|hoi|doan|cong ty|tong cong ty|thanh tra|cong an|chi bo)(?: |$)/;
/** Words that the name of a plan begins with or holds. Folded. */
const PLAN_NAME =
  /(?:^| )(?:ke hoach|chuong trinh|phu luc|danh muc|nhiem vu|bang|bieu|theo doi|tong hop|lich|de an|so theo doi)(?: |$)/;

/** Lines without the office that stands above the plan's name, where both are there. */
function withoutOffice(lines: readonly string[]): readonly string[] {
  const isOffice = (line: string): boolean => OFFICE.test(foldKey(line)) && !PLAN_NAME.test(foldKey(line));
  const named = lines.findIndex((line) => PLAN_NAME.test(foldKey(line)));
  return lines.filter((line, i) => i > named || !isOffice(line));
}

/** The plan's name: the lines above the table without letterhead and issue line; the label "Phụ lục" only when nothing else is there. */
export function planTitle(lines: readonly { readonly row: number; readonly text: string }[]): string {
  const { names } = titleParts(lines);
  const telling = names.filter((text) => !LABEL.test(foldKey(text)) && foldKey(text).includes(' '));
  return oneLine(withoutOffice(telling.length > 0 ? telling : names).join(' '));
}
