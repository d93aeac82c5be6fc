import type { PageSetup } from '../../../../core/edit/edit';
import { encodeText } from '../../xml/text';

const MM_PER_INCH = 25.4;
const A4 = 9;
const LAST_ROW = 1_048_575;
/** Excel takes no more on one sheet. */
const MOST_BREAKS = 1_026;

function inches(millimetres: number): string {
  return String(Math.round((millimetres / MM_PER_INCH) * 10000) / 10000);
}

/** Longest header or footer that Excel takes, codes included. */
const LONGEST = 255;
const FONT = '&"Times New Roman,Regular"';

/** Header or footer text in Excel codes; without a side of its own it stands in the centre, without a font it is in ours. */
function centred(text: string): string {
  const whole = /^&[LCR]/.test(text) ? text : `&C${text.startsWith('&"') ? '' : FONT}${text}`;
  return encodeText(whole.slice(0, LONGEST));
}

function headerFooter({ header, footer, differentFirst }: PageSetup): string {
  if (header === undefined && footer === undefined) return '';
  const first = differentFirst ? ' differentFirst="1"' : '';
  const empty = differentFirst ? '<firstHeader></firstHeader><firstFooter></firstFooter>' : '';
  const head = header === undefined ? '' : `<oddHeader>${centred(header)}</oddHeader>`;
  const foot = footer === undefined ? '' : `<oddFooter>${centred(footer)}</oddFooter>`;
  return `<headerFooter${first}>${head}${foot}${empty}</headerFooter>`;
}

/** LibreOffice numbers pages on from sheet to sheet, and then prints a number on our first page, unless the sheet starts at one. */
const FROM_ONE = ' firstPageNumber="1" useFirstPageNumber="1"';

/** Print set-up of a new sheet, from printOptions to rowBreaks. Header and footer stand half-way into their margins. */
export function pageXml(page: PageSetup): string {
  const { top, bottom, left, right } = page.margins;
  const options = page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '';
  const margins = `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(top / 2)}" footer="${inches(bottom / 2)}"/>`;
  const ink = page.blackAndWhite ? ' blackAndWhite="1"' : '';
  const turn = page.landscape ? 'landscape' : 'portrait';
  const first = page.differentFirst ? FROM_ONE : '';
  const setup = `<pageSetup paperSize="${A4}"${first} fitToWidth="${page.fitToWidth}" fitToHeight="${page.fitToHeight ?? 0}" orientation="${turn}"${ink}/>`;
  return options + margins + setup + headerFooter(page) + rowBreaks(page.rowBreaks ?? []);
}

/** A break stands below the row it names (1-based), so that is the 0-based row that begins the page. */
function rowBreaks(rows: readonly number[]): string {
  const below = [...new Set(rows)].filter((row) => row > 0 && row <= LAST_ROW).sort((a, b) => a - b);
  const kept = below.slice(0, MOST_BREAKS);
  if (kept.length === 0) return '';
  const written = kept.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${kept.length}" manualBreakCount="${kept.length}">${written}</rowBreaks>`;
}
