/** What stands on the report sheets. Texts only; the sheets put figures and days between them. */
export const REPORT_WORDS = {
  asOf: 'Số liệu tính đến ngày ',
  ordinal: 'STT',
  total: 'Tổng số',
  done: 'Hoàn thành',
  open: 'Chưa hoàn thành',
  sum: 'Tổng',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  rate: 'Tỷ lệ hoàn thành trên số nhiệm vụ có hạn',
  grandTotal: 'Tổng cộng',
  noRate: '-',
  rateNote:
    'Tỷ lệ hoàn thành tính trên số nhiệm vụ có hạn, gồm nhiệm vụ đã hoàn thành, trong hạn, sắp đến hạn và quá hạn; không tính nhiệm vụ thường xuyên và nhiệm vụ chưa xác định hạn.',
  unknownStatus:
    'Chú ý: có ô "Trạng thái" mang chữ khác với các trạng thái quy định nên nhiệm vụ đó chưa được tính. Hãy chạy lại Phụ Lục.',
} as const;

export const UNIT_WORDS = {
  title: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ CHỦ TRÌ',
  name: 'Đơn vị chủ trì',
  none: 'Chưa rõ đơn vị chủ trì',
  rest: 'Các đơn vị khác',
  note: 'Ghi chú: Nhiệm vụ có từ hai đơn vị chủ trì trở lên được tính ở dòng của từng đơn vị; dòng "Tổng cộng" tính mỗi nhiệm vụ một lần. Bấm vào số thứ tự để đến nhiệm vụ đầu tiên của đơn vị.',
  missing: 'Chú ý: có đơn vị trong kế hoạch chưa có dòng ở bảng này. Hãy chạy lại Phụ Lục để bổ sung.',
  link: (name: string) => `Đến nhiệm vụ đầu tiên của: ${name}`,
  chart: 'Nhiệm vụ theo đơn vị chủ trì và trạng thái',
  chartTop: (shown: number) => `Nhiệm vụ theo đơn vị chủ trì và trạng thái (${shown} dòng đầu)`,
  chartAlt: (shown: number) =>
    `Biểu đồ thanh chồng: số nhiệm vụ của ${shown} đơn vị chủ trì theo từng trạng thái, lấy từ bảng tổng hợp theo đơn vị.`,
} as const;

export const AREA_WORDS = {
  title: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO LĨNH VỰC',
  name: 'Lĩnh vực',
  none: 'Chưa rõ lĩnh vực',
  rest: 'Các lĩnh vực khác',
  note: 'Ghi chú: Mỗi nhiệm vụ được tính ở một lĩnh vực. Bấm vào số thứ tự để đến nhiệm vụ đầu tiên của lĩnh vực.',
  missing: 'Chú ý: có lĩnh vực trong kế hoạch chưa có dòng ở bảng này. Hãy chạy lại Phụ Lục để bổ sung.',
  link: (name: string) => `Đến nhiệm vụ đầu tiên thuộc: ${name}`,
  chart: 'Nhiệm vụ theo lĩnh vực và trạng thái',
  chartTop: (shown: number) => `Nhiệm vụ theo lĩnh vực và trạng thái (${shown} dòng đầu)`,
  chartAlt: (shown: number) =>
    `Biểu đồ thanh chồng: số nhiệm vụ của ${shown} lĩnh vực theo từng trạng thái, lấy từ bảng tổng hợp theo lĩnh vực.`,
} as const;

export const OVERDUE_WORDS = {
  title: 'DANH SÁCH NHIỆM VỤ QUÁ HẠN, SẮP ĐẾN HẠN',
  group: 'Nhóm',
  next: '30 ngày tới',
  id: 'Mã',
  content: 'Nhiệm vụ',
  lead: 'Đơn vị chủ trì',
  due: 'Hạn',
  days: 'Quá hạn / còn lại',
  remaining: 'Việc còn lại',
  go: 'Đến dòng',
  open: 'Mở',
  late: 'Quá ',
  left: 'Còn ',
  daysUnit: ' ngày',
  today: 'Đến hạn',
  milestone: 'Mốc ',
  noOutcome: 'Chưa ghi kết quả thực hiện',
  empty: 'Không có nhiệm vụ quá hạn, sắp đến hạn hoặc đến hạn trong 30 ngày tới.',
  countAll: 'Danh sách có ',
  countLate: ' nhiệm vụ: quá hạn ',
  countSoon: ', sắp đến hạn ',
  countNext: ', đến hạn trong 30 ngày tới ',
  stop: '.',
  more: (cap: number) =>
    ` Bảng chỉ hiện ${cap} nhiệm vụ đầu danh sách; xem đủ bằng cách lọc cột "Trạng thái" của kế hoạch.`,
  beyondPrint: ' Danh sách đã dài hơn vùng in: hãy chạy lại Phụ Lục hoặc đặt lại vùng in.',
} as const;

export const BRIEFING_WORDS = {
  title: 'TÌNH HÌNH THỰC HIỆN KẾ HOẠCH PHỤC VỤ GIAO BAN',
  total: 'Tổng số nhiệm vụ',
  done: 'Hoàn thành',
  rate: 'Tỷ lệ hoàn thành',
  worst: 'Mười nhiệm vụ quá hạn lâu nhất',
  content: 'Nhiệm vụ',
  lead: 'Đơn vị chủ trì',
  due: 'Hạn',
  days: 'Số ngày quá hạn',
  link: 'Bấm vào số thứ tự để đến dòng của nhiệm vụ trong kế hoạch.',
  paragraph: 'Đoạn báo cáo (chép vào văn bản)',
} as const;

/** Pieces of the paragraph for the report; figures go between them. */
export const PARAGRAPH_WORDS = {
  asOf: 'Tính đến ngày ',
  planHas: ', kế hoạch có ',
  tasks: ' nhiệm vụ',
  noTasks: ', kế hoạch chưa có nhiệm vụ nào.',
  done: '; đã hoàn thành ',
  doneOnTime: ' nhiệm vụ (đúng hạn ',
  doneLate: ', trễ hạn ',
  rate: '), đạt ',
  rateOf: ' số nhiệm vụ có hạn',
  noneDone: '; chưa có nhiệm vụ hoàn thành',
  open: '; chưa hoàn thành ',
  openInTime: ' nhiệm vụ (trong hạn ',
  openSoon: ', sắp đến hạn ',
  openLate: ', quá hạn ',
  close: ')',
  continuous: ' nhiệm vụ thường xuyên',
  undetermined: ' nhiệm vụ chưa xác định hạn',
  and: '; ',
  stop: '.',
  noneLate: ' Không có nhiệm vụ quá hạn.',
  worstUnits: ' Nhiều nhiệm vụ quá hạn nhất: ',
  unitCount: ' (',
  unitTasks: ' nhiệm vụ)',
  comma: ', ',
  oldest: ' Nhiệm vụ quá hạn lâu nhất có hạn ngày ',
  oldestDays: ', đã quá ',
  days: ' ngày.',
  next: ' Trong 30 ngày tới có ',
  nextMore: ' Ngoài các nhiệm vụ sắp đến hạn nêu trên, trong 30 ngày tới có ',
  nextDue: ' nhiệm vụ đến hạn.',
} as const;
