import type { AreaCode } from '../plan/plan';

/** Words that tell the area of a heading. */
export interface AreaRow {
  readonly code: AreaCode;
  readonly words: readonly string[];
  /** Only where the heading says nothing clearer: "tuyên truyền" in "Tuyên truyền về chuyển đổi số" does not count. */
  readonly weak?: true;
  readonly example: string;
}

const row = (code: AreaCode, example: string, ...words: string[]): AreaRow => ({ code, words, example });
const weak = (code: AreaCode, example: string, ...words: string[]): AreaRow => ({ code, words, example, weak: true });

/**
 * Wordings of the reform areas: Nghị quyết 76/NQ-CP (2021-2030), Nghị quyết 30c/NQ-CP (2011-2020) and what plans write.
 * Among phrases that overlap the longest counts; of two areas in one heading the first named counts.
 */
export const AREA_ROWS: readonly AreaRow[] = [
  row('the-che', 'Cải cách thể chế', 'thể chế', 'thể chế hành chính'),
  row('the-che', 'Xây dựng văn bản QPPL', 'văn bản quy phạm pháp luật', 'văn bản qppl', 'vb qppl', 'vbqppl', 'qppl', 'quy phạm pháp luật'),
  row('the-che', 'Theo dõi thi hành pháp luật', 'thi hành pháp luật', 'hệ thống pháp luật', 'xây dựng pháp luật', 'hoàn thiện pháp luật'),
  row('the-che', 'Phổ biến, giáo dục pháp luật', 'phổ biến giáo dục pháp luật', 'pbgdpl', 'công tác pháp chế', 'cơ chế chính sách', 'công tác tư pháp'),
  row('the-che', 'Rà soát, hệ thống hóa văn bản', 'hệ thống hóa văn bản', 'rà soát văn bản', 'kiểm tra văn bản', 'soạn thảo văn bản'),
  weak('the-che', 'Hoàn thiện chính sách, pháp luật', 'pháp luật', 'chính sách'),

  row('tthc', 'Cải cách thủ tục hành chính', 'thủ tục hành chính', 'cải cách thủ tục hành chính', 'tthc', 'thủ tục'),
  row('tthc', 'Kiểm soát TTHC', 'kiểm soát thủ tục hành chính', 'kiểm soát tthc', 'kstthc', 'quy định hành chính', 'quy định kinh doanh'),
  row('tthc', 'Cơ chế một cửa, một cửa liên thông', 'một cửa', '1 cửa', 'một cửa liên thông', 'bộ phận một cửa', 'trung tâm phục vụ hành chính công'),
  row('tthc', 'Dịch vụ công trực tuyến', 'dịch vụ công trực tuyến', 'dịch vụ công', 'dvctt', 'dvc trực tuyến', 'hồ sơ trực tuyến', 'thanh toán trực tuyến'),
  row('tthc', 'Số hóa hồ sơ, kết quả giải quyết TTHC', 'số hóa hồ sơ', 'tiếp nhận và trả kết quả', 'tiếp nhận trả kết quả', 'số hóa kết quả'),
  weak('tthc', 'Giải quyết hồ sơ', 'giải quyết hồ sơ', 'bưu chính công ích', 'phản ánh kiến nghị'),

  row('bo-may', 'Cải cách tổ chức bộ máy hành chính nhà nước', 'tổ chức bộ máy', 'bộ máy hành chính', 'bộ máy nhà nước', 'bộ máy', 'cơ cấu tổ chức'),
  row('bo-may', 'Sắp xếp, tinh gọn tổ chức', 'sắp xếp tổ chức', 'tinh gọn', 'sắp xếp đơn vị', 'kiện toàn tổ chức', 'đơn vị hành chính', 'chính quyền địa phương 2 cấp', 'chính quyền địa phương hai cấp'),
  row('bo-may', 'Phân cấp, phân quyền', 'phân cấp', 'phân quyền', 'phân định thẩm quyền', 'ủy quyền'),
  row('bo-may', 'Tinh giản biên chế', 'tinh giản biên chế', 'biên chế', 'đơn vị sự nghiệp công lập', 'đơn vị sự nghiệp'),
  weak('bo-may', 'Chức năng, nhiệm vụ', 'chức năng nhiệm vụ', 'quy chế làm việc', 'bộ máy', 'công tác tổ chức'),

  row('cong-vu', 'Cải cách chế độ công vụ', 'chế độ công vụ', 'công vụ', 'nền công vụ', 'công chức công vụ', 'cải cách công vụ'),
  row('cong-vu', 'Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', 'đội ngũ cán bộ', 'đội ngũ công chức', 'đội ngũ cbccvc', 'đội ngũ cbcc', 'chất lượng cán bộ', 'cán bộ công chức viên chức', 'cán bộ công chức', 'công chức viên chức', 'cbccvc', 'cbcc'),
  row('cong-vu', 'Vị trí việc làm', 'vị trí việc làm', 'vtvl', 'tuyển dụng', 'nguồn nhân lực', 'chuyển đổi vị trí công tác'),
  row('cong-vu', 'Đào tạo, bồi dưỡng', 'đào tạo bồi dưỡng'),
  row('cong-vu', 'Kỷ luật, kỷ cương hành chính', 'kỷ luật kỷ cương', 'kỷ cương hành chính', 'kỷ cương kỷ luật', 'văn hóa công sở', 'đạo đức công vụ', 'văn hóa công vụ'),
  weak('cong-vu', 'Công tác cán bộ', 'cán bộ', 'công chức', 'viên chức', 'nhân sự', 'nhân lực', 'tiền lương'),

  row('tai-chinh-cong', 'Cải cách tài chính công', 'tài chính công', 'cải cách tài chính', 'quản lý tài chính', 'cơ chế tài chính', 'tài chính ngân sách'),
  row('tai-chinh-cong', 'Cơ chế tự chủ', 'tự chủ tài chính', 'cơ chế tự chủ', 'tự chủ tự chịu trách nhiệm', 'khoán chi'),
  row('tai-chinh-cong', 'Quản lý ngân sách, tài sản công', 'ngân sách', 'tài sản công', 'đầu tư công', 'giải ngân', 'vốn đầu tư công'),
  row('tai-chinh-cong', 'Thực hành tiết kiệm, chống lãng phí', 'tiết kiệm chống lãng phí', 'chi tiêu nội bộ'),
  weak('tai-chinh-cong', 'Về tài chính', 'tài chính', 'kinh phí', 'tự chủ', 'tài sản'),

  row('chinh-quyen-so', 'Xây dựng chính quyền điện tử, chính quyền số', 'chính quyền điện tử', 'chính quyền số', 'chính phủ điện tử', 'chính phủ số', 'cqđt', 'chính quyền điện tử chính quyền số', 'chính phủ điện tử chính phủ số'),
  row('chinh-quyen-so', 'Hiện đại hóa hành chính', 'hiện đại hóa hành chính', 'hiện đại hóa nền hành chính', 'hiện đại hóa', 'hiện đại hoá'),
  row('chinh-quyen-so', 'Chuyển đổi số', 'chuyển đổi số', 'cđs', 'đô thị thông minh', 'kinh tế số', 'xã hội số', 'hạ tầng số', 'dữ liệu số', 'công nghệ số', 'công dân số', 'nền tảng số'),
  row('chinh-quyen-so', 'Ứng dụng công nghệ thông tin', 'công nghệ thông tin', 'cntt', 'ứng dụng cntt', 'an toàn thông tin', 'an ninh mạng', 'ctnt'),
  row('chinh-quyen-so', 'Áp dụng ISO 9001:2015', 'iso', 'iso 9001', 'hệ thống quản lý chất lượng', 'tcvn'),
  row('chinh-quyen-so', 'Đề án 06', 'đề án 06', 'cơ sở dữ liệu', 'môi trường điện tử', 'môi trường mạng', 'văn bản điện tử', 'chữ ký số', 'phòng họp không giấy'),
  weak('chinh-quyen-so', 'Số hóa dữ liệu', 'số hóa', 'số hoá', 'dữ liệu', 'phần mềm', 'cổng thông tin điện tử', 'trang thông tin điện tử', 'điện tử'),

  row('chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành', 'chỉ đạo điều hành', 'công tác chỉ đạo', 'công tác điều hành', 'lãnh đạo chỉ đạo', 'chỉ đạo thực hiện', 'chỉ đạo và điều hành', 'quản lý điều hành', 'chỉ đạo tổ chức thực hiện'),
  row('chi-dao-dieu-hanh', 'Tuyên truyền cải cách hành chính', 'tuyên truyền cải cách hành chính', 'tuyên truyền cchc', 'thông tin tuyên truyền', 'công tác tuyên truyền', 'tuyên truyền về cải cách hành chính', 'tuyên truyền công tác cải cách hành chính'),
  row('chi-dao-dieu-hanh', 'Kiểm tra CCHC', 'kiểm tra cải cách hành chính', 'kiểm tra cchc', 'kiểm tra công tác cải cách hành chính', 'kiểm tra công tác cchc', 'kiểm tra giám sát cải cách hành chính', 'kiểm tra việc thực hiện cải cách hành chính', 'kiểm tra việc thực hiện cchc'),
  row('chi-dao-dieu-hanh', 'Kế hoạch cải cách hành chính', 'kế hoạch cải cách hành chính', 'kế hoạch cchc', 'ban chỉ đạo cải cách hành chính', 'báo cáo cải cách hành chính', 'báo cáo cchc', 'sáng kiến cải cách hành chính'),
  weak('chi-dao-dieu-hanh', 'Công tác kiểm tra', 'tuyên truyền', 'truyền thông', 'kiểm tra', 'chỉ đạo', 'điều hành', 'thi đua', 'sáng kiến', 'chế độ báo cáo', 'thanh tra', 'giám sát', 'theo dõi', 'đánh giá', 'sơ kết', 'tổng kết'),

  row('sipas', 'Nâng cao Chỉ số hài lòng (SIPAS)', 'hài lòng', 'sipas', 'chỉ số hài lòng', 'chất lượng phục vụ', 'sự hài lòng', 'mức độ hài lòng'),
  row('pci', 'Nâng cao Chỉ số năng lực cạnh tranh (PCI)', 'pci', 'năng lực cạnh tranh', 'ddci', 'môi trường kinh doanh', 'môi trường đầu tư', 'thu hút đầu tư'),

  row('khac', 'Nâng cao Chỉ số cải cách hành chính (PAR INDEX)', 'par index', 'parindex', 'chỉ số cải cách hành chính', 'chỉ số cchc', 'papi', 'hiệu quả quản trị và hành chính công', 'hiệu quả quản trị hành chính công'),
];
