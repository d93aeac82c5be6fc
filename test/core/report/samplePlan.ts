import type { FakeTask } from './fakePlan';

const AREAS = [
  ['Cải cách thể chế', 'the-che'],
  ['Cải cách thủ tục hành chính', 'tthc'],
  ['Cải cách tổ chức bộ máy hành chính nhà nước', 'bo-may'],
  ['Cải cách chế độ công vụ', 'cong-vu'],
  ['Cải cách tài chính công', 'tai-chinh-cong'],
  ['Xây dựng, phát triển chính quyền điện tử, chính quyền số', 'chinh-quyen-so'],
  ['Công tác chỉ đạo, điều hành cải cách hành chính', 'chi-dao-dieu-hanh'],
  ['Nâng cao mức độ hài lòng của người dân', 'sipas'],
  ['Truyền thông, khen thưởng', 'khac'],
] as const;

const UNITS = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Nội vụ',
  'Phòng Nội vụ và Lao động (*)',
  'Ban Chỉ huy Quân sự ~ Công an?',
  'Các cơ quan, đơn vị thuộc và trực thuộc UBND phường, các tổ dân phố trên địa bàn',
] as const;

const WORDINGS = [
  'Rà soát văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân ban hành; lập danh mục văn bản hết hiệu lực',
  'Xây dựng kế hoạch kiểm soát thủ tục hành chính',
  'Tổ chức lấy ý kiến người dân về chất lượng phục vụ tại bộ phận một cửa;\n- tổng hợp, phân tích kết quả;\n- đề xuất giải pháp khắc phục những nội dung người dân chưa hài lòng, báo cáo Ủy ban nhân dân cấp trên theo đúng thời gian quy định',
  'Bồi dưỡng kỹ năng số cho công chức',
  'Công khai dự toán, quyết toán ngân sách',
  '=Đối chiếu danh mục "dịch vụ công" trực tuyến với Cổng dịch vụ công quốc gia',
] as const;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A plan of 60 tasks with every status, shared tasks, awkward unit names, page-split rows; as of about 20/11/2024. */
export function samplePlan(): readonly FakeTask[] {
  return Array.from({ length: 60 }, (_, i): FakeTask => {
    const [area, code] = AREAS[(i * 7) % AREAS.length] ?? AREAS[0];
    const unit = UNITS[(i * 5) % UNITS.length] ?? UNITS[0];
    const second = UNITS[(i * 3 + 1) % UNITS.length] ?? UNITS[1];
    const lead = i % 13 === 4 ? [] : i % 7 === 2 && second !== unit ? [unit, second] : [unit];
    const due = `2024-${pad((i % 12) + 1)}-${pad(((i * 11) % 28) + 1)}`;
    const content = `${WORDINGS[i % WORDINGS.length] ?? ''} (việc số ${i + 1})`;
    return {
      lead,
      area: i === 33 ? '' : area,
      code,
      content,
      due: i % 10 === 7 ? null : due,
      continuous: i % 20 === 17,
      completed: i % 4 === 1 && i % 10 !== 7 ? due : i % 9 === 3 ? '2024-11-02' : null,
      milestone: i % 6 === 0 ? '1/2' : '',
      outcome: i % 8 === 2 ? 'Đã trình dự thảo,\nchờ ý kiến Sở Tư pháp' : '',
      gap: i % 12 === 0 ? 1 : 0,
      ...(i === 20 ? { content: 'Kiểm tra công vụ đột xuất', cells: ['Kiểm tra công vụ', 'đột xuất'] } : {}),
    };
  });
}
