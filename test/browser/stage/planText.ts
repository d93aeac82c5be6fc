import { strToU8, zipSync } from 'fflate';

/** A plan in words, as offices issue it: its tasks under areas, with one impossible day (31/6) and one task that says neither who nor when. */
export const PLAN_TEXT = `ỦY BAN NHÂN DÂN XÃ AN PHƯỚC
KẾ HOẠCH
Cải cách hành chính năm 2026 của xã An Phước
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao chất lượng phục vụ người dân và doanh nghiệp.
II. NHIỆM VỤ
1. Cải cách thể chế
a) Rà soát văn bản quy phạm pháp luật đã ban hành, đề xuất sửa đổi nội dung không còn phù hợp.
- Cơ quan chủ trì: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân
- Cơ quan phối hợp: Phòng Kinh tế
- Sản phẩm: Báo cáo rà soát
- Thời gian thực hiện: Trước ngày 31/6/2026
b) Tập huấn nghiệp vụ cho công chức tham mưu văn bản.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội
- Sản phẩm: Lớp tập huấn
- Thời gian thực hiện: Quý II năm 2026
2. Cải cách thủ tục hành chính
a) Công khai thủ tục hành chính tại Trung tâm Phục vụ hành chính công.
- Cơ quan chủ trì: Trung tâm Phục vụ hành chính công
- Sản phẩm: Bảng niêm yết
- Thời gian thực hiện: Thường xuyên trong năm 2026
b) Khảo sát mức độ hài lòng của người dân.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội
- Sản phẩm: Báo cáo khảo sát
- Thời gian thực hiện: Tháng 10/2026
III. TỔ CHỨC THỰC HIỆN
Các cơ quan, đơn vị căn cứ kế hoạch này tổ chức thực hiện.`;

export const PLAN_TASKS = 4;

/** A plan with many tasks. */
export function longPlanText(tasks: number): string {
  const lines = ['KẾ HOẠCH', 'Công tác năm 2026 của xã An Phước', 'II. NHIỆM VỤ'];
  const letters = 'abcdđeghik';
  for (let i = 0; i < tasks; i += 1) {
    if (i % letters.length === 0) lines.push(`${i / letters.length + 1}. Nhóm công việc thứ ${i / letters.length + 1}`);
    lines.push(`${letters[i % letters.length]}) Thực hiện công việc số ${i + 1} của xã trong năm.`);
    lines.push('- Cơ quan chủ trì: Phòng Kinh tế', `- Thời gian thực hiện: Trước ngày ${(i % 28) + 1}/11/2026`);
  }
  return lines.join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** The least that Word opens, with a paragraph for each line. */
export function wordFile(text: string): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const body = text.split('\n').map(paragraph).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${kind}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(xml + part)]))),
  );
}
