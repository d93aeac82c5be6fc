import type { IsoDate } from '../calendar/day';
import type { AreaCode, ColumnRole } from '../plan/plan';

/** What the user decides, kept on the sheet `Thiết lập` (design 8). */
export interface Settings {
  /** The day the statuses are as of: a fixed day, or "today" (the cell then holds =TODAY()). */
  readonly reportDate: IsoDate;
  readonly reportDateIsToday: boolean;
  readonly planYear: number | null;
  /** Days before the deadline from which a task counts as due soon. Default 7. */
  readonly warningDays: number;
  /** true: "trước ngày X" counts X itself as on time. Default false. */
  readonly beforeIncludesDay: boolean;
  /** Column corrections by the user: role for a header as written. */
  readonly columns: readonly { readonly header: string; readonly role: ColumnRole }[];
  /** "VP Sở" -> "Văn phòng Sở". */
  readonly unitAliases: readonly { readonly alias: string; readonly unit: string }[];
  /** Heading as written -> area. */
  readonly areaAliases: readonly { readonly heading: string; readonly code: AreaCode }[];
  /** Days off, and Saturdays or Sundays worked in lieu. */
  readonly holidays: readonly { readonly date: IsoDate; readonly kind: 'off' | 'worked'; readonly note: string }[];
}

/** Workbook names of single settings; formulas read the cells through them. */
export const SETTING_NAMES = {
  reportDate: 'PL_NgayBaoCao',
  warningDays: 'PL_SoNgayCanhBao',
  highlight: 'PL_ToMau',
  planYear: 'PL_NamKeHoach',
  beforeIncludesDay: 'PL_TruocNgay',
} as const;
