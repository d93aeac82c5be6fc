import type { NameRows } from './names';
import { DEPARTMENTS } from './names-local';

const LOCAL_ONLY = new Set([
  'Du lịch',
  'Ngoại vụ',
  'Văn hóa và Thể thao',
  'Giao thông công chính',
  'Quy hoạch - Kiến trúc',
  'An toàn thực phẩm',
]);

/** After "Bộ", before and after the mergers of March 2025. */
export const MINISTRIES: NameRows = [
  ...DEPARTMENTS.filter(([name = '']) => !LOCAL_ONLY.has(name)),
  ['Quốc phòng', 'QP'],
  ['Công an', 'CA'],
  ['Ngoại giao', 'NG'],
];

/** After "Vụ": the departments that most ministries have, and those whose names hold "và", "," or a unit word. */
export const CENTRAL_DEPARTMENTS: NameRows = [
  ['Pháp chế', 'PC'],
  ['Tổ chức cán bộ', 'TCCB'],
  ['Kế hoạch - Tài chính', 'Kế hoạch, Tài chính', 'KH-TC', 'KHTC'],
  ['Hợp tác quốc tế', 'HTQT'],
  ['Cải cách hành chính', 'CCHC'],
  ['Tổ chức - Biên chế', 'TCBC', 'TC-BC'],
  ['Công chức - Viên chức', 'Công chức, viên chức', 'CCVC', 'CC-VC'],
  ['Chính quyền địa phương', 'CQĐP'],
  ['Công tác thanh niên'],
  ['Tổ chức phi chính phủ'],
  ['Thi đua - Khen thưởng', 'TĐKT', 'TĐ-KT'],
  ['Khoa học, Công nghệ và Môi trường', 'KHCN&MT'],
  ['Khoa học và Công nghệ', 'KH&CN', 'KHCN'],
  ['Tiền lương và Bảo hiểm xã hội'],
  ['Bảo hiểm xã hội', 'BHXH'],
  ['Lao động, tiền lương và Bảo hiểm xã hội'],
  ['Báo chí - Xuất bản'],
  ['Báo chí - Tuyên truyền'],
  ['Ngân sách nhà nước', 'NSNN'],
  ['Quy hoạch và Giám sát, đánh giá đầu tư'],
  ['Văn hóa - Xã hội'],
];

/** After "Cục": names that hold "và", "," or a verb. */
export const CENTRAL_BUREAUS: NameRows = [
  ['Phòng, chống tệ nạn xã hội', 'PCTNXH'],
  ['Phát thanh, truyền hình và thông tin điện tử', 'PTTH&TTĐT'],
  ['Quản lý, giám sát kế toán, kiểm toán'],
  ['Quản lý, giám sát chính sách thuế, phí và lệ phí'],
  ['Quản lý đê điều và Phòng, chống thiên tai'],
  ['Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý'],
  ['Phổ biến, giáo dục pháp luật', 'PBGDPL'],
  ['Xây dựng và Kiểm tra văn bản quy phạm pháp luật'],
  ['Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính'],
  ['Kiểm soát thủ tục hành chính', 'Kiểm soát TTHC', 'KSTTHC'],
  ['Văn thư và Lưu trữ nhà nước', 'VTLTNN', 'VT&LTNN'],
  ['Quản lý thị trường', 'QLTT'],
  ['Thuế'],
  ['Hải quan'],
  ['Thống kê'],
  ['Thi hành án dân sự', 'THADS'],
  ['Công nghệ thông tin', 'CNTT'],
  ['Chuyển đổi số', 'CĐS'],
  ['Chuyển đổi số quốc gia', 'CĐSQG'],
];
