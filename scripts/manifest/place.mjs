/** Where the manifest in the repository points to: the development server. */
export const DEVELOPMENT_BASE = 'https://localhost:3000/';

const PROBLEMS = [
  [(url) => url.protocol !== 'https:', 'phải bắt đầu bằng https:// (Excel không mở trang http)'],
  [(url) => url.username !== '' || url.password !== '', 'không được chứa tên đăng nhập hay mật khẩu'],
  [(url) => url.search !== '', 'không được có phần sau dấu ?'],
  [(url) => url.hash !== '', 'không được có phần sau dấu #'],
  [(url) => /\.html?$/iu.test(url.pathname), 'phải là thư mục chứa các trang, không phải một trang .html'],
];

/**
 * Address of the folder that serves the add-in, always ending with a slash.
 * @returns {{ ok: true, base: string } | { ok: false, message: string }}
 */
export function readBase(text) {
  const address = (text ?? '').trim();
  if (address === '') return { ok: false, message: 'thiếu địa chỉ: --base https://may-chu/thu-muc' };
  if (/\s/u.test(address) || !URL.canParse(address)) return { ok: false, message: `không phải địa chỉ: ${address}` };
  const url = new URL(address);
  const problem = PROBLEMS.find(([is]) => is(url));
  if (problem) return { ok: false, message: `${address}: ${problem[1]}` };
  return { ok: true, base: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The same manifest for another place. */
export const manifestFor = (xml, base) => xml.replaceAll(DEVELOPMENT_BASE, escaped(base));
