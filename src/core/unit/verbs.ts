/**
 * What a doer does. sure: never part of a unit name, so it ends the name anywhere ("chủ trì");
 * others also stand in names ("Sở Xây dựng", "Ban Tổ chức") and end one only in lower case after a complete name.
 */
export interface DoerVerb {
  readonly verb: string;
  readonly sure: boolean;
}

const SURE: readonly string[] = [
  'chủ trì', 'phối hợp', 'tham mưu', 'đôn đốc', 'theo dõi', 'có trách nhiệm', 'chịu trách nhiệm', 'thực hiện', 'triển khai',
  'chủ động', 'thường xuyên', 'tiếp tục', 'khẩn trương', 'nghiêm túc', 'kịp thời', 'tăng cường', 'đẩy mạnh', 'căn cứ',
  'báo cáo', 'đề xuất', 'đề nghị', 'trình', 'ban hành', 'hoàn thành', 'hoàn thiện', 'là đầu mối', 'làm đầu mối', 'là cơ quan',
  'có nhiệm vụ', 'có kế hoạch', 'cần', 'phải', 'sẽ', 'được giao', 'đăng ký thực hiện', 'cung cấp', 'cập nhật', 'bố trí',
  'gửi', 'tập trung', 'phát huy', 'đảm bảo', 'bảo đảm', 'lồng ghép', 'duy trì', 'rà soát', 'hướng dẫn', 'định kỳ',
  'tự', 'trực tiếp', 'chỉ trì', 'tiến hành', 'chấp hành', 'quán triệt', 'phổ biến', 'thông báo', 'thẩm định', 'nghiệm thu',
  'giúp', 'giải quyết', 'góp ý', 'cho ý kiến', 'lấy ý kiến', 'cùng thực hiện', 'phân công', 'xem xét', 'phê duyệt', 'quyết định',
];

const WEAK: readonly string[] = [
  'tổng hợp', 'xây dựng', 'cử', 'tổ chức', 'kiểm tra', 'giám sát', 'thanh tra', 'đánh giá', 'tuyên truyền', 'quản lý', 'chỉ đạo',
  'hỗ trợ', 'tiếp nhận', 'xử lý', 'nghiên cứu', 'lập', 'thống kê', 'công bố', 'công khai', 'niêm yết', 'đăng tải', 'lãnh đạo',
  'điều hành', 'kiện toàn', 'sắp xếp', 'tuyển dụng', 'đào tạo', 'bồi dưỡng', 'số hóa', 'ứng dụng', 'vận hành', 'khai thác',
  'sử dụng', 'áp dụng', 'trả lời', 'trao đổi', 'tận tình', 'giao', 'phát động', 'khảo sát', 'đo lường', 'thu thập', 'nhập',
  'kiểm soát', 'cải thiện', 'nâng cao', 'cắt giảm', 'đơn giản hóa', 'tổng kết', 'sơ kết', 'soạn thảo', 'dự thảo', 'ký', 'đưa',
  'thành lập', 'thống nhất', 'tham gia', 'mở', 'chuẩn bị', 'tư vấn', 'bổ sung', 'sửa đổi',
  'nắm', 'phân bổ', 'chi trả', 'thanh toán', 'quyết toán', 'giải ngân', 'kiến nghị', 'tiếp thu', 'giải trình', 'làm',
  'chuyển', 'nộp', 'lưu trữ', 'bàn giao', 'tổng rà soát', 'điều tra', 'ban bố', 'đấu thầu', 'mua sắm', 'lắp đặt',
  'thiết lập', 'chuẩn hóa', 'kết nối', 'tích hợp', 'chia sẻ', 'đăng ký', 'biên soạn', 'in ấn', 'phát hành', 'viết', 'đăng',
  'đối thoại', 'tiếp', 'gặp gỡ', 'vận động', 'huy động', 'bình xét', 'xếp loại', 'khen thưởng', 'nhận xét', 'kê khai', 'tự chấm',
  'chấm điểm', 'rút kinh nghiệm', 'khắc phục', 'chấn chỉnh', 'nhắc nhở', 'luân chuyển', 'bổ nhiệm', 'tinh giản', 
];

/** Verbs and the adverbs that go before them. */
export const DOER_VERBS: readonly DoerVerb[] = [
  ...SURE.map((verb) => ({ verb, sure: true })),
  ...WEAK.map((verb) => ({ verb, sure: false })),
];

/** Words before the doer that name no unit themselves: "Giao Sở Tài chính chủ trì". */
export const HANDING_OVER: readonly string[] = [
  'giao cho',
  'giao',
  'đề nghị',
  'yêu cầu',
  'phân công',
  'phân công cho',
  'do',
  'trách nhiệm của',
  'trách nhiệm',
  'thuộc trách nhiệm của',
  'ủy quyền cho',
  'cơ quan chủ trì là',
  'đơn vị chủ trì là',
];

/** Between "phối hợp" and the units: "phối hợp chặt chẽ với …". */
export const COORDINATION_FILLERS: readonly string[] = [
  'chặt chẽ',
  'thường xuyên',
  'kịp thời',
  'tốt',
  'đồng bộ',
  'hiệu quả',
  'với',
  'cùng',
  'cùng với',
  'của',
  'thực hiện với',
  'thực hiện cùng',
  'công tác với',
  'từ',
  'và hỗ trợ',
  'và hướng dẫn',
  'hướng dẫn',
  'hỗ trợ',
];

/** After a verb that also stands in names, these show that it is a verb: "xây dựng kế hoạch". */
export const TASK_OBJECTS: readonly string[] = [
  'kế hoạch', 'báo cáo', 'kết quả', 'việc', 'công tác', 'các', 'văn bản', 'đề án', 'nghị quyết', 'quy chế', 'nội dung', 'số liệu',
  'dự toán', 'hồ sơ', 'phương án', 'dự thảo', 'danh mục', 'tờ trình', 'quyết định', 'thủ tục', 'nhiệm vụ', 'chương trình', 'hội nghị',
  'lớp', 'tình hình', 'thông tin', 'cuộc', 'đoàn', 'cán bộ', 'công chức', 'kịp thời', 'thường xuyên', 'thực hiện', 'triển khai', 'kiểm tra',
  'rà soát', 'đánh giá', 'theo', 'chung', 'trình', 'tham mưu', 'và tham mưu', 'và báo cáo', 'ý kiến', 'tốt', 'đầy đủ', 'nghiêm',
  'hằng', 'hàng', 'định kỳ', 'toàn bộ', 'những', 'một', 'ban hành', 'đúng', 'quy trình', 'mô hình', 'sáng kiến', 'TTHC', 'UBND',
  'Giám đốc', 'Chủ tịch', 'chỉ tiêu', 'cơ sở dữ liệu', 'và cập nhật', 'và triển khai', 'và theo dõi', 'và đôn đốc', 'chỉ số',
];
