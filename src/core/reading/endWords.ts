import { fold, foldKey } from '../text/fold';

/**
 * Whole cells that belong to the signature block under a table: who signs, who receives, place and date.
 * Folded, anchored; each with an example.
 */
const SIGNATURES: readonly { readonly pattern: RegExp; readonly example: string }[] = [
  { pattern: /^(?:tm|kt|tl|tuq|q) (?:\p{L}+ ?){1,12}$/u, example: 'TM. ỦY BAN NHÂN DÂN' },
  {
    pattern:
      /^(?:pho )?(?:giam doc|chu tich|bi thu|tong giam doc|cuc truong|vu truong|chi cuc truong|hieu truong|bo truong|thu truong|vien truong|truong ban|truong phong|truong doan)(?: (?:so|ubnd|uy ban nhan dan|don vi|co quan|phong|ban|tinh|huyen|xa|phuong)(?: \p{L}+){0,6})?$/u,
    example: 'PHÓ GIÁM ĐỐC',
  },
  { pattern: /^(?:pho )?chanh (?:van phong|thanh tra)(?: \p{L}+){0,4}$/u, example: 'CHÁNH VĂN PHÒNG' },
  { pattern: /^thu truong (?:don vi|co quan)(?: \p{L}+){0,4}$/u, example: 'THỦ TRƯỞNG ĐƠN VỊ' },
  {
    pattern: /^nguoi (?:lap(?: bieu| bang| ke hoach| bao cao)?|tong hop|ky|kiem tra bieu)$/u,
    example: 'NGƯỜI LẬP BIỂU',
  },
  {
    pattern: /^(?:lap bieu|can bo tong hop|ke toan truong|xac nhan cua (?:\p{L}+ ?){1,8})$/u,
    example: 'KẾ TOÁN TRƯỞNG',
  },
  { pattern: /^(?:ky |da ky|ky va ghi ro|ky ten|ky ghi ro)(?:\p{L}+ ?){0,6}$/u, example: '(Ký, ghi rõ họ tên)' },
  {
    pattern: /^(?:\p{L}+ ){0,6}ngay ?\d{0,2} ?thang ?\d{0,2} ?nam ?(?:\d{4})?$/u,
    example: 'Khánh Hòa, ngày … tháng … năm 2024',
  },
];
const LONGEST_SIGNATURE = 90;

/** true when the whole cell is a line of a signature block. A sentence that merely names a signer is not. */
export function isSignature(text: string): boolean {
  if (text === '' || text.length > 400) return false;
  const key = foldKey(text);
  if (key.startsWith('noi nhan') && /^\s*nơi nhận\s*[:(]?/iu.test(text)) return true;
  const first = text.split('\n')[0] ?? '';
  if (first.length > LONGEST_SIGNATURE) return false;
  const firstKey = foldKey(first);
  return SIGNATURES.some(({ pattern }) => pattern.test(firstKey)) && isTitleLike(first, firstKey);
}

/** Signers are written in capitals or as a short line of their own; "Giám đốc Sở" in the text of a unit cell is short too, so capitals or brackets decide. */
function isTitleLike(line: string, key: string): boolean {
  if (/^(?:TM|KT|TL|TUQ|Q)\s?\./.test(line.trim())) return true;
  if (/^(?:tm|kt|tl|tuq|q) /.test(key)) return false;
  if (/^(?:nguoi|ky|da ky|lap bieu)/.test(key)) return true;
  if (/ngay ?\d{0,2} ?thang/.test(key)) return /^[^,]{2,40},\s*ngày/iu.test(line.normalize('NFC'));
  return line === line.toUpperCase();
}

/** Rows that add up the table. */
export function isTotal(text: string): boolean {
  return (
    /^(?:tổng|cộng)/iu.test(text) &&
    /^(?:tong cong|tong so|tong|cong)(?: (?:so )?(?:nhiem vu|cong viec|viec|muc|noi dung))?(?: (?:la )?\d+.{0,30})?$/.test(
      foldKey(text),
    )
  );
}

/** Notes under or inside a table: "Ghi chú: …", "(*) …", "Lưu ý: …". */
export function isNote(text: string): boolean {
  return /^\s*\(?(?:ghi chu|luu y|chu thich|nguon|don vi tinh)\s*[:.]|^\s*\(?\*{1,3}\)?\s*\S/.test(
    fold(text.slice(0, 60)),
  );
}
