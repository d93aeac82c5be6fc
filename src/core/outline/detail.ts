import { foldKey } from '../text/fold';

/** What else plans say of a task under a label of its own; it stays in the task's text. Each as "- Địa điểm: Hội trường xã". */
const DETAILS: readonly string[] = [
  ...[
    'Địa điểm',
    'Địa bàn',
    'Kinh phí',
    'Nguồn kinh phí',
    'Nguồn vốn',
    'Dự toán',
    'Đối tượng',
    'Số lượng',
    'Thành phần',
  ],
  ...[
    'Mục tiêu',
    'Mục đích',
    'Yêu cầu',
    'Lĩnh vực',
    'Quy mô',
    'Phạm vi',
    'Chỉ tiêu',
    'Căn cứ',
    'Hình thức',
    'Nội dung',
  ],
];
const KEYS = DETAILS.map((detail) => `${foldKey(detail)} `);
const LABELLED = /^(\p{Lu}[^:.;,()\d]{1,40}):\s*\S/u;

/** true for a line as "Địa điểm: Hội trường xã". */
export function isDetail(text: string): boolean {
  const label = LABELLED.exec(text.slice(0, 60))?.[1];
  if (label === undefined) return false;
  const key = `${foldKey(label)} `;
  return KEYS.some((detail) => key.startsWith(detail));
}

const CONTENT =
  /^(?:tên )?(?:nội dung|nhiệm vụ|công việc|hoạt động)(?: (?:thực hiện|công việc|nhiệm vụ|hoạt động|cụ thể|chính|triển khai))?\s*[:：]\s*(?=\S)/iu;

/** What stands behind "Nội dung:", "Tên nhiệm vụ:"; undefined where the line does not begin so. */
export function namedContent(text: string): string | undefined {
  const label = CONTENT.exec(text.slice(0, 60).normalize('NFC'))?.[0];
  return label === undefined ? undefined : text.normalize('NFC').slice(label.length);
}
