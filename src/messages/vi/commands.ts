/** What the ribbon commands say in their dialog, beside the words they share with the pane. */
export const COMMANDS = {
  close: 'Đóng',
  writing: 'Đang ghi vào bảng…',
  notDone: (run: string) => `${run}: chưa làm được`,
  done: (run: string) => `${run}: đã ghi xong`,
  nothing: (run: string) => `${run}: không có gì phải ghi`,
  lookInPane: 'Mở ngăn Phụ Lục để xem từng nhiệm vụ; ở đó cũng hoàn tác được lần chạy này.',
  correctInPane: 'Mở ngăn Phụ Lục (nút “Mở ngăn theo dõi”) để chọn lại bảng, chỉnh cột hoặc chọn chỗ đặt cột theo dõi.',
  notKept: 'Máy này không giữ được dữ liệu để hoàn tác.',
  whichDay: (run: string) => `${run}: tính đến ngày nào?`,
  otherDay: (day: string, today: string) =>
    `Số liệu của bảng đang tính đến ngày ${day}, là ngày báo cáo ghi ở trang Thiết lập. Hôm nay là ngày ${today}.`,
  asOfToday: 'Tính đến hôm nay',
  keepDay: (day: string) => `Giữ ngày ${day}`,
  more: (count: number) => `và ${count} mục nữa`,
  cellOn: (sheet: string, cell: string) => `ô ${cell}, trang tính “${sheet}”`,
  sheet: (sheet: string) => `trang tính “${sheet}”`,
  at: (place: string) => `Tại ${place}.`,
};
