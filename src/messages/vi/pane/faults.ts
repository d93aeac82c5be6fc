/** What happened, and what to do next. What was or was not written is told by `FAULT_LEFT`. */
export interface FaultWords {
  readonly what: string;
  readonly next: string;
}

/** By `HostFaultCode`: the pane looks each code up, so one that is missing does not compile. */
export const FAULTS = {
  'cell-being-edited': {
    what: 'Một ô đang được sửa dở nên Excel chưa nhận việc khác.',
    next: 'Nhấn Enter hoặc Esc để kết thúc sửa ô, rồi bấm lại.',
  },
  'sheet-protected': {
    what: 'Trang tính đang được bảo vệ.',
    next: 'Bỏ bảo vệ ở thẻ Xem lại > Bỏ bảo vệ trang tính, rồi bấm lại.',
  },
  'structure-locked': {
    what: 'Cấu trúc của tệp đang bị khóa nên không thêm hay đổi trang tính được.',
    next: 'Bỏ khóa ở thẻ Xem lại > Bảo vệ sổ làm việc, rồi bấm lại.',
  },
  'read-only': {
    what: 'Tệp đang mở ở chế độ chỉ đọc.',
    next: 'Bấm Cho phép chỉnh sửa trên thanh vàng của Excel, hoặc lưu thành một bản khác, rồi bấm lại.',
  },
  'filter-on': {
    what: 'Bảng đang lọc nên Excel không cho ghi vào các dòng bị ẩn.',
    next: 'Xóa bộ lọc ở thẻ Dữ liệu > Xóa, rồi bấm lại.',
  },
  'merged-cells': {
    what: 'Chỗ cần ghi có ô đã gộp.',
    next: 'Bỏ gộp các ô này, hoặc đặt cột theo dõi ở chỗ khác, rồi bấm lại.',
  },
  'table-in-the-way': {
    what: 'Chỗ cần ghi chạm vào một bảng Excel khác.',
    next: 'Chuyển bảng ấy ra chỗ khác, hoặc theo dõi trên một bản sao của trang tính.',
  },
  'pivot-in-the-way': {
    what: 'Chỗ cần ghi chạm vào một PivotTable.',
    next: 'Chuyển PivotTable ra chỗ khác, hoặc theo dõi trên một bản sao của trang tính.',
  },
  'other-workbook-active': {
    what: 'Một tệp Excel khác vừa được chọn trong lúc đang làm.',
    next: 'Bấm vào cửa sổ của tệp kế hoạch này, rồi bấm lại.',
  },
  'too-much-at-once': {
    what: 'Phần cần đọc hoặc ghi lớn hơn mức Excel cho phép trong một lần.',
    next: 'Bỏ các trang tính không cần hoặc tách kế hoạch ra một tệp riêng, rồi bấm lại.',
  },
  'workbook-changed': {
    what: 'Có người vừa sửa bảng sau khi bảng được đọc.',
    next: 'Bấm lại để đọc bảng mới nhất và xem trước lần nữa.',
  },
  'sheet-gone': {
    what: 'Trang tính cần dùng không còn trong tệp, hoặc đã đổi tên.',
    next: 'Bấm Đọc lại bảng rồi làm tiếp.',
  },
  'sheet-unsupported': {
    what: 'Trang đang dùng là trang biểu đồ hoặc trang macro, không phải trang tính.',
    next: 'Bấm vào trang tính có bảng kế hoạch, rồi bấm lại.',
  },
  'name-taken': {
    what: 'Trong tệp đã có trang tính hoặc bảng trùng tên với cái cần tạo.',
    next: 'Đổi tên trang tính hoặc bảng ấy, rồi bấm lại.',
  },
  'api-missing': {
    what: 'Bản Excel này thiếu một chức năng cần dùng.',
    next: 'Cập nhật Excel, hoặc mở tệp bằng Excel trên web rồi làm tiếp.',
  },
  'out-of-memory': {
    what: 'Máy không còn đủ bộ nhớ để làm việc này.',
    next: 'Lưu tệp, đóng bớt tệp và chương trình khác, rồi bấm lại.',
  },
  busy: {
    what: 'Excel đang bận việc khác.',
    next: 'Đợi Excel xong, đóng hộp thoại đang mở nếu có, rồi bấm lại.',
  },
  cancelled: {
    what: 'Đã dừng theo yêu cầu.',
    next: 'Bấm lại khi cần làm tiếp.',
  },
  unknown: {
    what: 'Excel báo một lỗi chưa rõ nguyên nhân.',
    next: 'Bấm lại. Nếu vẫn gặp lỗi, lưu tệp, mở lại Excel, hoặc gửi chi tiết dưới đây cho bộ phận kỹ thuật.',
  },
} satisfies Record<string, FaultWords>;

export const FAULT_LEFT = {
  nothing: 'Chưa ghi gì vào tệp.',
  restored: 'Những gì vừa ghi đã được trả lại như cũ.',
  partly: 'Đã ghi được một phần, tại các chỗ sau; những chỗ khác vẫn như cũ:',
};

export const FAULT_WORDS = {
  retry: 'Thử lại',
  details: 'Chi tiết cho bộ phận kỹ thuật',
  cells: 'Các ô liên quan:',
};
