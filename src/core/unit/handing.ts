/** Words before the doer that name no unit themselves: "Giao Sở Tài chính chủ trì". */
export const HANDING_OVER: readonly string[] = [
  'giao nhiệm vụ cho',
  'giao trách nhiệm cho',
  'chỉ đạo',
  'kính đề nghị',
  'kính giao',
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

/** A unit that does this to another keeps the work, unless the other is said to lead: "UBND xã chỉ đạo Phòng A chủ trì". */
export const DIRECTIONS: readonly string[] = [
  'chỉ đạo',
  'phân công',
  'phân công cho',
  'yêu cầu',
  'đề nghị',
  'ủy quyền cho',
  'thống nhất giao',
  'đồng ý giao',
  'mời',
  'huy động',
];

/** Having a task in charge: "… do Sở A chủ trì". */
export const CHARGES: readonly string[] = [
  'chủ trì',
  'thực hiện',
  'tham mưu',
  'triển khai',
  'tổ chức thực hiện',
  'đảm nhiệm',
  'đảm nhận',
  'phụ trách',
  'chịu trách nhiệm',
  'là đầu mối',
  'làm đầu mối',
  'là cơ quan',
  'theo dõi',
  'tổng hợp',
];

/** What an authority does to a paper when the work is done; its agent in a passive sentence does not carry out the task. */
export const DECISIONS: readonly string[] = [
  'phê duyệt',
  'chấp thuận',
  'quyết định',
  'giao',
  'ban hành',
  'thông qua',
  'đồng ý',
  'cho ý kiến',
  'cho phép',
  'xem xét',
  'công nhận',
  'thống nhất',
  'ký',
  'ủy quyền',
  'phân công',
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

/** Before the units that a doer works with: "chủ trì cùng với Sở B", "với sự tham gia của Sở B". */
export const COMPANIONS: readonly string[] = [
  'cùng',
  'cùng với',
  'với sự tham gia của',
  'có sự tham gia của',
  'với sự hỗ trợ của',
];
