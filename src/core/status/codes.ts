/** The closed set of statuses (design 7). Every task is in exactly one. */
export const STATUS_CODES = [
  'done-on-time',
  'done-late',
  'in-time',
  'due-soon',
  'overdue',
  'continuous',
  'undetermined',
] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

/** The word a cell shows for each status; formulas compare with exactly these words. */
export const STATUS_LABELS: Readonly<Record<StatusCode, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành trễ hạn',
  'in-time': 'Trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Quá hạn',
  continuous: 'Thường xuyên',
  undetermined: 'Chưa xác định hạn',
};
