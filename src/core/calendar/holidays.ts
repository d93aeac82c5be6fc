import type { IsoDate } from './day';

/**
 * Days off of one year that fall on Monday–Friday, and weekend days worked in lieu of a swapped day off.
 * `complete`: the year's official days are all known; false = Tết and swaps partly from drafts, so a count across the year is reported.
 */
export interface HolidayYear {
  readonly year: number;
  readonly complete: boolean;
  readonly source: string;
  readonly off: readonly IsoDate[];
  readonly worked: readonly IsoDate[];
}

interface HolidayRow {
  readonly year: number;
  readonly draft?: true;
  readonly source: string;
  /** `MM-DD` separated by spaces; `a..b` is every weekday in between. Tết, then the others. */
  readonly tet: string;
  readonly other: string;
  readonly worked?: string;
}

const LAW_2012 = 'Điều 115 Bộ luật Lao động 2012';
const LAW_2019 = 'Điều 112 Bộ luật Lao động 2019';
const NOTICE = 'lịch nghỉ Tết, lễ và hoán đổi ngày làm việc do Thủ tướng quyết định hằng năm';
const CHECKED = 'đối chiếu bảng ngày nghỉ của thư viện python-holidays (vacanza/holidays)';

/** Public holidays of officials as taken off, days in lieu of a weekend clash and swaps included. A row per year. */
const ROWS: readonly HolidayRow[] = [
  { year: 2016, source: LAW_2012, tet: '02-08..02-12', other: '01-01 04-18 05-02 05-03 09-02' },
  { year: 2017, source: LAW_2012, tet: '01-26 01-27 01-30 01-31 02-01', other: '01-02 04-06 05-01 05-02 09-04' },
  { year: 2018, source: LAW_2012, tet: '02-14 02-15 02-16 02-19 02-20', other: '01-01 04-25 04-30 05-01 09-03 12-31' },
  {
    year: 2019,
    source: LAW_2012,
    tet: '02-04..02-08',
    other: '01-01 04-15 04-29 04-30 05-01 09-02',
    worked: '01-05 05-04',
  },
  { year: 2020, source: LAW_2012, tet: '01-23 01-24 01-27 01-28 01-29', other: '01-01 04-02 04-30 05-01 09-02' },
  { year: 2021, source: LAW_2019, tet: '02-10 02-11 02-12 02-15 02-16', other: '01-01 04-21 04-30 05-03 09-02 09-03' },
  { year: 2022, source: LAW_2019, tet: '01-31..02-04', other: '01-03 04-11 05-02 05-03 09-01 09-02' },
  { year: 2023, source: LAW_2019, tet: '01-20 01-23 01-24 01-25 01-26', other: '01-02 05-01 05-02 05-03 09-01 09-04' },
  {
    year: 2024,
    source: LAW_2019,
    tet: '02-08 02-09 02-12 02-13 02-14',
    other: '01-01 04-18 04-29 04-30 05-01 09-02 09-03',
    worked: '05-04',
  },
  {
    year: 2025,
    source: LAW_2019,
    tet: '01-27..01-31',
    other: '01-01 04-07 04-30 05-01 05-02 09-01 09-02',
    worked: '04-26',
  },
  {
    year: 2026,
    draft: true,
    source: `${LAW_2019}; hoán đổi 02/01 và 31/8 theo dự kiến, ngày 24/11 chưa rõ`,
    tet: '02-16..02-20',
    other: '01-01 01-02 04-27 04-30 05-01 08-31 09-01 09-02',
    worked: '01-10 08-22',
  },
];

function daysOf(year: number, list: string): IsoDate[] {
  return list.split(' ').flatMap((item) => {
    const [first = '', last] = item.split('..');
    return last === undefined ? [`${String(year)}-${first}`] : weekdaysBetween(year, first, last);
  });
}

/** `01-31..02-04`: five days at most, so the only month end inside is 31/1. */
function weekdaysBetween(year: number, first: string, last: string): IsoDate[] {
  const days: IsoDate[] = [];
  let month = Number(first.slice(0, 2));
  let day = Number(first.slice(3));
  for (;;) {
    const text = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    days.push(`${String(year)}-${text}`);
    if (text >= last) return days;
    day += 1;
    if (day > 31) [month, day] = [month + 1, 1];
  }
}

/** The shipped table, one entry per year 2016–2026. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = ROWS.map((row) => ({
  year: row.year,
  complete: row.draft !== true,
  source: `${row.source}; ${NOTICE}; ${CHECKED}`,
  off: daysOf(row.year, `${row.tet} ${row.other}`),
  worked: row.worked === undefined ? [] : daysOf(row.year, row.worked),
}));
