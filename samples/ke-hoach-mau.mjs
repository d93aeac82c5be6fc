// A plan table in the form offices keep, in our own words: an imaginary commune's reform plan for 2026.
// The last column is what the office has filled in so far. Rows marked `cut` are printed over a page break: the rest of
// their cells stands under a repeated header, the way Word tables arrive in Excel.

export const TITLE = [
  'PHỤ LỤC',
  'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA XÃ AN PHƯỚC',
  '(Kèm theo Kế hoạch số 18/KH-UBND ngày 22/01/2026 của Ủy ban nhân dân xã An Phước)',
];

export const HEADER = ['STT', 'Nội dung, nhiệm vụ', 'Kết quả/Sản phẩm', 'Tiến độ thực hiện', 'Cách thức thực hiện', 'Ngày hoàn thành'];

/** `completed` as YYYY-MM-DD; `rest` holds the half of the cells that a page break pushed into the next row. */
export const ROWS = [
  { section: 'A', title: 'NÂNG CAO MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS)' },
  { section: 'I', title: 'Tiếp cận dịch vụ' },
  { number: 1, content: 'Niêm yết, cập nhật đầy đủ bộ thủ tục hành chính tại bộ phận một cửa và trên trang thông tin điện tử của xã.', result: 'Bộ thủ tục được niêm yết đúng quy định', time: 'Thường xuyên trong năm 2026', method: 'Trung tâm Phục vụ hành chính công xã chủ trì, phối hợp với Văn phòng HĐND và UBND xã; cập nhật trong vòng 03 ngày làm việc khi có thay đổi.' },
  { number: 2, content: 'Bố trí người hướng dẫn nộp hồ sơ trực tuyến cho người cao tuổi, người khuyết tật.', result: 'Lịch trực hướng dẫn theo tuần', time: 'Quý I năm 2026 ban hành lịch; thực hiện thường xuyên trong năm', method: 'Trung tâm Phục vụ hành chính công xã thực hiện; Đoàn TNCS Hồ Chí Minh xã phối hợp.', completed: '2026-03-20' },
  { section: 'II', title: 'Tiếp nhận, xử lý phản ánh, kiến nghị' },
  { number: 1, content: 'Khảo sát mức độ hài lòng của người dân đối với sự phục vụ của xã.', result: 'Báo cáo kết quả khảo sát', time: 'Trước ngày 15/6/2026 và 15/12/2026', method: 'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn, tổ dân phố.', completed: '2026-06-12' },
  { number: 2, content: 'Công khai số điện thoại tiếp nhận phản ánh, kiến nghị; trả lời đúng thời hạn.', result: 'Sổ theo dõi phản ánh, kiến nghị', time: 'Cả năm', method: 'Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp báo cáo Chủ tịch UBND xã.' },
  { section: 'B', title: 'CẢI CÁCH HÀNH CHÍNH (PAR INDEX)' },
  { section: 'I', title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH' },
  { number: 1, content: 'Xây dựng, ban hành Kế hoạch cải cách hành chính năm 2027.', result: 'Kế hoạch được ban hành', time: 'Trước ngày 31/12/2026', method: 'Văn phòng HĐND và UBND xã chủ trì, phối hợp với các cơ quan, đơn vị thuộc xã.' },
  {
    number: 2, content: 'Kiểm tra công tác cải cách hành chính tại các cơ quan, đơn vị thuộc xã; kiến nghị xử lý', result: 'Kế hoạch kiểm tra; thông báo kết', time: 'Quý II ban hành kế hoạch; báo cáo', method: '<ul> - Văn phòng HĐND và UBND xã chủ trì, tham mưu thành lập tổ kiểm tra.',
    cut: true, rest: { content: 'những tồn tại, hạn chế qua kiểm tra.', result: 'luận kiểm tra', time: 'kết quả trước 30/10', method: '- Các cơ quan, đơn vị chuẩn bị hồ sơ, phối hợp kiểm tra. </ul>' }, completed: '2026-06-25',
  },
  { number: 3, content: 'Báo cáo công tác cải cách hành chính định kỳ.', result: 'Các báo cáo quý, 6 tháng, năm', time: 'Chậm nhất ngày 14 của tháng cuối quý', method: 'Văn phòng HĐND và UBND xã tổng hợp, tham mưu UBND xã báo cáo.' },
  { number: 4, content: 'Tuyên truyền cải cách hành chính trên hệ thống truyền thanh và trang thông tin điện tử.', result: 'Ít nhất 12 tin, bài', time: 'Định kỳ hàng tháng', method: 'Phòng Văn hóa - Xã hội chủ trì; các cơ quan, đơn vị cung cấp tin, bài.' },
  { section: 'II', title: 'CẢI CÁCH THỂ CHẾ' },
  { number: 1, content: 'Rà soát văn bản quy phạm pháp luật do HĐND, UBND xã ban hành.', result: 'Danh mục văn bản hết hiệu lực', time: 'Chậm nhất là ngày 30/9/2026', method: 'Văn phòng HĐND và UBND xã chủ trì; các cơ quan, đơn vị rà soát theo lĩnh vực.', completed: '2026-10-05' },
  { number: 2, content: 'Tổ chức lấy ý kiến nhân dân đối với dự thảo quy chế, quy định của xã.', result: 'Báo cáo tổng hợp ý kiến', time: 'Sau khi có văn bản hướng dẫn của UBND tỉnh', method: 'Ủy ban MTTQ Việt Nam xã chủ trì, phối hợp với Văn phòng HĐND và UBND xã.' },
  { section: 'III', title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH' },
  { number: 1, content: 'Rà soát, đề xuất đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết của xã.', result: 'Báo cáo kết quả rà soát', time: 'Trong Quý III/2026', method: 'Trung tâm Phục vụ hành chính công xã chủ trì, phối hợp với Phòng Kinh tế, Phòng Văn hóa - Xã hội.' },
  {
    number: 2, content: 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn', result: '100% kết quả còn hiệu lực', time: '6 tháng đầu', method: 'Trung tâm Phục vụ hành chính công xã thực hiện; Phòng Kinh tế',
    cut: true, rest: { content: 'hiệu lực.', result: 'được số hóa', time: 'năm 2026', method: 'bố trí kinh phí.' },
  },
  { number: 3, content: 'Giải quyết hồ sơ đúng hạn, trước hạn; xin lỗi bằng văn bản khi trễ hạn.', result: 'Tỷ lệ đúng hạn đạt từ 98% trở lên', time: 'Thường xuyên trong năm', method: 'Các cơ quan, đơn vị thuộc xã.' },
  { section: 'IV', title: 'CẢI CÁCH TỔ CHỨC BỘ MÁY' },
  { number: 1, content: 'Rà soát, sửa đổi quy chế làm việc của UBND xã.', result: 'Quyết định ban hành quy chế', time: 'Tháng 11/2026', method: 'Văn phòng HĐND và UBND xã chủ trì, phối hợp với các phòng, trung tâm thuộc xã.' },
  { number: 2, content: 'Sắp xếp, bố trí lại nhà văn hóa thôn sau sáp nhập.', result: 'Phương án được phê duyệt', time: 'Theo kế hoạch của UBND tỉnh', method: 'Phòng Văn hóa - Xã hội tham mưu; Phòng Kinh tế phối hợp.' },
  { section: 'V', title: 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ' },
  { number: 1, content: 'Đánh giá, xếp loại công chức, viên chức năm 2026.', result: 'Báo cáo kết quả xếp loại', time: 'Từ ngày 01/12/2026 đến ngày 20/12/2026', method: 'Văn phòng HĐND và UBND xã chủ trì; các cơ quan, đơn vị tự đánh giá.' },
  { number: 2, content: 'Cử công chức bồi dưỡng kỹ năng số.', result: 'Mỗi người ít nhất một khóa', time: 'Trong năm 2026', method: 'Văn phòng HĐND và UBND xã.', completed: '2026-11-10' },
  { number: 3, content: 'Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính.', result: 'Biên bản kiểm tra', time: 'Tháng 5 và tháng 10 năm 2026', method: 'Công an xã phối hợp với Văn phòng HĐND và UBND xã.', completed: '2026-05-28' },
  { section: 'VI', title: 'CẢI CÁCH TÀI CHÍNH CÔNG' },
  { number: 1, content: 'Công khai dự toán, quyết toán ngân sách xã.', result: 'Hồ sơ công khai', time: 'Trong thời hạn 30 ngày kể từ ngày HĐND xã quyết định', method: 'Phòng Kinh tế chủ trì; Văn phòng HĐND và UBND xã đăng tải.' },
  { number: 2, content: 'Giải ngân vốn đầu tư công được giao.', result: 'Đạt từ 95% kế hoạch vốn', time: 'Đến hết ngày 25/11/2026', method: 'Phòng Kinh tế; Ban Quản lý dự án đầu tư xây dựng xã.' },
  { number: 3, content: 'Kiểm kê tài sản công.', result: 'Báo cáo kiểm kê', time: 'Hoàn thành trước ngày 31/6/2026', method: 'Phòng Kinh tế chủ trì, phối hợp với các cơ quan, đơn vị.' },
  { section: 'VII', title: 'XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN SỐ' },
  { number: 1, content: 'Xử lý văn bản trên môi trường mạng, ký số toàn bộ văn bản đi.', result: '100% văn bản đi được ký số', time: 'Thường xuyên trong năm 2026', method: 'Các cơ quan, đơn vị thuộc xã; Văn phòng HĐND và UBND xã theo dõi.' },
  { number: 2, content: 'Lắp đặt hệ thống phát thanh thông minh tại các thôn.', result: '10 cụm loa', time: 'Quý IV/2026', method: 'Phòng Văn hóa - Xã hội chủ trì, phối hợp với Công an xã và các thôn.' },
  { number: 3, content: 'Tập huấn tổ công nghệ số cộng đồng.', result: '02 lớp tập huấn', time: 'Tháng 4 - 6/2026', method: 'Phòng Văn hóa - Xã hội chủ trì; Đoàn TNCS Hồ Chí Minh xã phối hợp.', completed: '2026-06-18' },
];

export const SIGNATURE = ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'];
export const SIGNER = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
