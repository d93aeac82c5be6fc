/**
 * TCVN3 (ABC; the VN3 set of TCVN 5712:1993, as the fonts .Vn… draw it): code -> letter. Codes are written as hexadecimal bytes;
 * read as Latin-1 or Windows-1252 a byte is the character of the same number.
 * Left out: tone marks of their own (B0–B4, "°" among them) and the capitals with tones that only the VN1 set has.
 */
const ROWS: readonly (readonly [from: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

/** Letter by code unit. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([from, letters]) =>
    [...letters].map((letter, at): [string, string] => [String.fromCharCode(from + at), letter]),
  ),
);
