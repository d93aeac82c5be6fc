import { cleanText } from '../text/clean';

/** Marks and numbers in front of a heading: "### **2.**", "IV.", "A -", "a)", "1.2.3", "Phần thứ nhất:". */
const LEAD = [
  /^[\s#*_>•+\-–—|.,:;]+/u,
  /^(?:\d{1,2}\.)+\d{0,2}(?=[\s.):\p{L}]|$)[.):]?\s*/u,
  /^\d{1,2}\s*[).:/\-–]\s*/u,
  /^\d{1,2}\s+(?=\p{Lu})/u,
  /^[IVXLivxl|]{1,6}\s*[.):/\-–]\s*/u,
  /^[IVX]{1,5}\s+(?=\p{Lu})/u,
  /^[A-HĐa-hđ]\s*[.):\-–]\s*/u,
  /^\([a-zđ\d]{1,3}\)\s*/u,
  /^(?:mục|phần|chương|nhóm)\s+(?:[IVX]{1,5}|\d{1,2}|[A-H]|thứ\s+\p{L}+)\s*[.):\-–]?\s*/iu,
] as const;
const TAIL = /[\s#*_|:;.,\-–—…]+$/u;
const LONGEST_HEADING = 1000;

function withoutLead(heading: string): string {
  for (const pattern of LEAD) {
    const rest = heading.replace(pattern, '');
    if (rest !== heading && rest !== '') return rest;
  }
  return heading;
}

/** A heading as written, on one line, without its number, Markdown marks and closing marks. Only the first 1000 characters count. */
export function headingTitle(raw: string): string {
  let title = cleanText(raw.slice(0, LONGEST_HEADING))
    .replaceAll('\n', ' ')
    .replace(/\*\*|__/gu, '')
    .trim();
  for (let before = ''; before !== title;) {
    before = title;
    title = withoutLead(title);
  }
  return title.replace(TAIL, '');
}
