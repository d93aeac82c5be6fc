/** How the name of a group begins: many units under one name, e.g. "Các cơ quan, đơn vị", "UBND các xã, phường". */
const GROUP_BEGINNINGS: readonly string[] = [
  'các',
  'tất cả',
  'toàn bộ',
  'toàn thể',
  'mọi',
  'từng',
  'những',
  'ubnd các',
  'hđnd các',
  'ủy ban nhân dân các',
  'uỷ ban nhân dân các',
  'đảng ủy các',
  'lãnh đạo các',
  'thủ trưởng các',
  'trưởng các',
  'công chức các',
  'cơ quan, đơn vị',
  'cơ quan, đơn vị liên quan',
  'đơn vị liên quan',
  'cá nhân',
  'công chức, viên chức',
  'cán bộ, công chức',
];

/** True for a name that stands for many units; such lines come after the single units. */
export function isGroupName(name: string): boolean {
  const text = `${name.normalize('NFC').toLowerCase()} `;
  return GROUP_BEGINNINGS.some((beginning) => text.startsWith(`${beginning} `));
}
