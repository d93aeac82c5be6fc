import { dayInWords } from '../../core/calendar/day';
import type { DeadlineIssue, DeadlineIssueCode, Milestone, Recurrence, Schedule } from '../../core/deadline/schedule';
import type { IsoDate } from '../../core/calendar/day';
import type { Issue } from '../../core/issue/issue';

/** A day as people write it: "14/12/2024". */
export function printDay(day: IsoDate): string {
  return dayInWords(day);
}

const RECURRENCES: Readonly<Record<Recurrence, string>> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  semiannual: '6 tháng một lần',
  annual: 'hằng năm',
  unspecified: '(chưa rõ kỳ)',
};

const MOST_LISTED_DAYS = 4;

function span(start: IsoDate | null, due: IsoDate): string {
  return start === null ? `đến hết ${printDay(due)}` : `từ ${printDay(start)} đến hết ${printDay(due)}`;
}

/** "14/03/2024, 14/06/2024" or, for many, the first and how many. */
function listDays(days: readonly IsoDate[]): string {
  const [first] = days;
  if (first === undefined || days.length <= MOST_LISTED_DAYS) return days.map(printDay).join(', ');
  return `${String(days.length)} kỳ, kỳ đầu ${printDay(first)}`;
}

function describeRecurring({ recurrence, occurrences }: Milestone): string {
  const words = `Định kỳ ${RECURRENCES[recurrence ?? 'unspecified']}`;
  return occurrences === null || occurrences.length === 0 ? words : `${words}: ${listDays(occurrences)}`;
}

function lengthWords({ days, months, hours, working }: Milestone): string {
  if (hours !== undefined) return `${String(Math.abs(hours))} giờ${working === true ? ' làm việc' : ''}`;
  if (months !== undefined) return `${String(Math.abs(months))} tháng`;
  if (days === null) return 'một thời gian';
  return `${String(Math.abs(days))} ngày${working === true ? ' làm việc' : ''}`;
}

function describeRelative(milestone: Milestone): string {
  const back = (milestone.days ?? milestone.months ?? milestone.hours ?? 0) < 0;
  const event = milestone.event ?? 'mốc sự kiện';
  const length = lengthWords(milestone);
  if (milestone.due !== null)
    return `Hạn: đến hết ${printDay(milestone.due)} (${length} ${back ? 'trước' : 'kể từ'} ${event})`;
  return back ? `${length} trước: ${event}` : `${length} kể từ: ${event}`;
}

function describeStart({ start }: Milestone): string {
  return start === null ? 'Chưa xác định hạn' : `Chưa xác định hạn (bắt đầu từ ${printDay(start)})`;
}

const UNDATED: Readonly<Record<'date' | 'period', string>> = {
  date: 'Ngày chưa xác định',
  period: 'Thời gian chưa xác định',
};

/** How one milestone was read, in words for the column "Cách hiểu". Printed days are dd/mm/yyyy. */
export function describeMilestone(milestone: Milestone): string {
  const { kind, start, due } = milestone;
  switch (kind) {
    case 'date':
      return due === null ? UNDATED.date : `Hạn: hết ngày ${printDay(due)}`;
    case 'period':
      return due === null ? UNDATED.period : `Trong kỳ ${span(start, due)}`;
    case 'continuous':
      return due === null ? 'Thường xuyên' : `Thường xuyên ${span(start, due)}`;
    case 'recurring':
      return describeRecurring(milestone);
    case 'relative':
      return describeRelative(milestone);
    case 'event':
      return `Theo sự kiện: ${milestone.event ?? milestone.text}`;
    case 'unscheduled':
      return describeStart(milestone);
  }
}

/** How a whole phrase was read: its milestones numbered where there are several, each with the words it came from. */
export function describeSchedule({ milestones }: Schedule): string {
  const [only] = milestones;
  if (only === undefined) return 'Chưa xác định hạn';
  const assumed = (milestone: Milestone): string => (milestone.certainty === 'assumed' ? ' (suy theo quy ước)' : '');
  if (milestones.length === 1) return `${describeMilestone(only)}${assumed(only)}`;
  return milestones
    .map((milestone, index) => `(${String(index + 1)}) ${describeMilestone(milestone)}${assumed(milestone)}`)
    .join('; ');
}

/** Why a phrase can be read in more than one way, as the middle of a sentence. */
export const DEADLINE_REASONS: Readonly<Record<string, string>> = {
  year: 'cụm này có năm khác năm kế hoạch, phần không ghi năm có thể thuộc năm nào cũng được',
  'start-only': 'chỉ thấy thời điểm bắt đầu, không thấy hạn hoàn thành',
  rule: 'có kỳ báo cáo nhưng không rõ ngày đó thuộc tháng nào của kỳ',
  lunar: 'ngày, tháng âm lịch không được đổi sang dương lịch',
  hours: 'thời hạn tính bằng giờ chạy từ một thời điểm, không đổi thành ngày',
  offset: 'không rõ số ngày, tháng đứng sau tính lùi hay tính tiến từ ngày nào',
  document: 'ngày này có thể là ngày của văn bản đứng trước, không phải hạn',
  before: 'có chữ “trước” nhưng không rõ có tính cả ngày này hay không',
  damaged: 'chữ ở đây bị hỏng nên được đọc theo từ gần nhất',
  wording: 'cách ghi có nhiều cách hiểu',
};

function reasonOf({ facts }: DeadlineIssue): string {
  return DEADLINE_REASONS[String(facts?.['reason'] ?? 'wording')] ?? DEADLINE_REASONS['wording'] ?? '';
}

export const DEADLINE_SENTENCES: Readonly<Record<DeadlineIssueCode, (issue: DeadlineIssue) => string>> = {
  'deadline-impossible-date': ({ raw }) =>
    `“${raw}”: lịch không có ngày, tháng hoặc quý này. Sửa lại trong ô; công cụ không tự sửa ngày.`,
  'deadline-not-understood': ({ raw }) => `“${raw}”: chưa hiểu được thời hạn. Ghi rõ ngày, tháng, quý hoặc năm.`,
  'deadline-ambiguous': (issue) => `“${issue.raw}”: ${reasonOf(issue)}. Kiểm tra cột Cách hiểu hoặc ghi rõ hơn.`,
  'deadline-year-missing': ({ raw }) =>
    `“${raw}” không ghi năm và chưa biết năm của kế hoạch. Chọn năm kế hoạch rồi đọc lại.`,
  'deadline-year-differs': ({ raw, facts }) =>
    `“${raw}”: năm ${String(facts?.['year'] ?? '')} cách xa năm kế hoạch ${String(facts?.['planYear'] ?? '')}. Kiểm tra có gõ nhầm năm không.`,
  'deadline-range-reversed': ({ raw }) => `“${raw}”: thời điểm kết thúc đứng trước thời điểm bắt đầu. Sửa lại trong ô.`,
  'deadline-holidays-missing': ({ raw, facts }) =>
    `“${raw}”: chưa có đủ lịch nghỉ lễ, Tết năm ${String(facts?.['year'] ?? '')} nên ngày làm việc tính ra có thể lệch. Bổ sung ngày nghỉ ở trang Thiết lập.`,
  'deadline-empty': () => 'Ô thời hạn để trống.',
};

/** The sentence for an issue of a deadline phrase. */
export function deadlineIssueSentence(issue: DeadlineIssue): string {
  return DEADLINE_SENTENCES[issue.code](issue);
}

function isDeadlineCode(code: string): code is DeadlineIssueCode {
  return Object.hasOwn(DEADLINE_SENTENCES, code);
}

/** The sentence for a finding of the whole workbook; undefined when its code is not one of a deadline phrase. */
export function deadlineIssueMessage({ code, raw, facts }: Issue): string | undefined {
  if (!isDeadlineCode(code)) return undefined;
  return deadlineIssueSentence({ code, raw: raw ?? '', ...(facts === undefined ? {} : { facts }) });
}
