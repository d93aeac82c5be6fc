/** Words that say when, as they should be spelled: what damaged words are compared with. */
export interface TimeWords {
  readonly words: string;
  /** A number stands behind them; then a word that means something else by itself may be read as one of these. */
  readonly numbered?: true;
}

const numbered = (...all: string[]): TimeWords[] => all.map((words) => ({ words, numbered: true }));
const plain = (...all: string[]): TimeWords[] => all.map((words) => ({ words }));

export const TIME_WORDS: readonly TimeWords[] = [
  ...numbered('năm', 'tháng', 'ngày', 'quý', 'trước', 'trước ngày', 'trước tháng', 'đến ngày', 'đến tháng', 'đến năm'),
  ...numbered('từ ngày', 'từ tháng', 'từ năm', 'từ quý', 'trong ngày', 'trong tháng', 'trong quý', 'trong năm'),
  ...numbered('sau ngày', 'hết ngày', 'hết tháng', 'hết quý', 'hết năm', 'cuối năm', 'cuối tháng', 'cuối quý'),
  ...numbered('đầu năm', 'đầu tháng', 'đầu quý', 'chậm nhất ngày', 'và tháng', 'và ngày', 'vào ngày', 'vào tháng'),
  ...plain('thường xuyên', 'liên tục', 'định kỳ', 'đột xuất', 'hàng ngày', 'hàng tuần', 'hàng tháng', 'hàng quý'),
  ...plain(
    'hàng năm',
    'hằng năm',
    'mỗi tháng',
    'mỗi quý',
    'mỗi năm',
    'trong năm',
    'trong tháng',
    'trong quý',
    'cả năm',
  ),
  ...plain('chậm nhất', 'tháng đầu năm', 'tháng cuối năm', 'đầu năm', 'cuối năm', 'giữa năm', 'ngày làm việc'),
  ...plain('kể từ ngày', 'kể từ khi', 'sau khi', 'trước khi', 'khi có', 'theo quy định', 'theo kế hoạch', 'hoàn thành'),
];
