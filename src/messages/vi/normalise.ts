import type { Issue } from '../../core/issue/issue';
import type { KeepReason } from '../../core/normalise/deletable';
import type { ChangeReason, NormaliseIssueCode } from '../../core/normalise/normalise';

/** Why a row stays, as the end of a sentence. */
export const NORMALISE_REASONS: Readonly<Record<KeepReason, string>> = {
  formula: 'ô này có công thức',
  comment: 'ô này có ghi chú (comment)',
  'comments-unknown': 'bản Excel này không cho biết dòng có ghi chú hay không',
  'rich-text': 'chữ trong ô này có nhiều định dạng',
  error: 'ô này đang báo lỗi',
  merge: 'ô gộp từ ô này nằm trên nhiều dòng',
  'outside-table': 'ô này ở ngoài bảng nhưng có dữ liệu',
  drawing: 'có hình, biểu đồ hoặc sparkline bắt đầu ở ô này',
  'referred-to': 'có công thức hoặc tên vùng trỏ tới dòng này',
  'header-differs': 'ô này ghi khác với tiêu đề ở đầu bảng',
  'value-kinds': 'ô này không ghép được vào ô phía trên mà không mất kiểu dữ liệu',
  'several-lines': 'phía trên còn dòng khác của cùng nhiệm vụ',
  'joins-below': 'dòng bị ngắt trang ở ngay dưới phải giữ lại',
};

/** Why a cell or row changes, for the preview. */
export const CHANGE_WORDS: Readonly<Record<ChangeReason, string>> = {
  cleaned: 'làm sạch chữ',
  'from-tcvn3': 'chuyển mã TCVN3 -> Unicode',
  'from-vni': 'chuyển mã VNI -> Unicode',
  joined: 'ghép phần bị ngắt trang',
  'joined-row': 'bỏ dòng đã ghép lên trên',
  'header-repeat': 'bỏ dòng tiêu đề lặp lại',
  renewed: 'cập nhật theo dõi',
  corrected: 'sửa theo yêu cầu',
  setting: 'ghi vào thiết lập',
};

const SENTENCES: Readonly<Record<NormaliseIssueCode, (reason: string, row: string, count: string) => string>> = {
  'normalise-rows-kept': (_reason, _row, count) =>
    `Có ${count} dòng ngắt trang hoặc tiêu đề lặp lại được giữ nguyên cả, vì bỏ đi thì các dòng quanh đó sẽ được đọc khác đi.`,
  'normalise-row-kept': (reason, row) => `Dòng ${row} bị ngắt trang nhưng được giữ nguyên vì ${reason}.`,
  'normalise-header-kept': (reason, row) => `Dòng tiêu đề lặp lại (dòng ${row}) được giữ nguyên vì ${reason}.`,
  'normalise-rich-text': () => 'Chữ trong ô cần làm sạch nhưng có nhiều định dạng nên được giữ nguyên.',
};

/** A sentence for each finding about normalising; the place is told with the issue. */
export const NORMALISE_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [
    code,
    (issue: Issue): string =>
      sentence(
        NORMALISE_REASONS[issue.facts?.['reason'] as KeepReason] ?? '',
        String(issue.facts?.['row'] ?? ''),
        String(issue.facts?.['count'] ?? ''),
      ),
  ]),
);

/** The sentence for a finding about normalising; undefined for a code of another concept. */
export const normaliseIssueMessage = (issue: Issue): string | undefined => NORMALISE_SENTENCES[issue.code]?.(issue);
