import type { PageSetup } from '../../../../core/edit/edit';
import { rectName } from '../../../../core/workbook/address';
import { pointsOfMillimetres } from '../../units';

const LAST_ROW = 1_048_575;
/** Excel takes no more breaks on one sheet. */
const MOST_BREAKS = 1_026;
/** Longest header or footer that Excel takes, codes included. */
const LONGEST = 255;
const FONT = '&"Times New Roman,Regular"';

type Side = 'left' | 'center' | 'right';
const SIDES: Readonly<Record<string, Side>> = { L: 'left', C: 'center', R: 'right' };
const MEMBERS = {
  header: { left: 'leftHeader', center: 'centerHeader', right: 'rightHeader' },
  footer: { left: 'leftFooter', center: 'centerFooter', right: 'rightFooter' },
} as const;

/**
 * A header or footer in Excel codes, by the side it stands on: Office.js has a member for each side where a file has "&L", "&C" and "&R" in one text.
 * Without a side it stands in the centre, without a font it is in ours.
 */
export function sidesOf(text: string): Record<Side, string> {
  const sides: Record<Side, string> = { left: '', center: '', right: '' };
  if (text === '') return sides;
  if (!/^&[LCR]/.test(text))
    return { ...sides, center: `${text.startsWith('&"') ? '' : FONT}${text}`.slice(0, LONGEST) };
  for (const [, side = 'C', part = ''] of text.slice(0, LONGEST).matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g)) {
    sides[SIDES[side] ?? 'center'] += part;
  }
  return sides;
}

/** Print set-up of a sheet. `Worksheet.pageLayout`, ExcelApi 1.9. Header and footer stand half-way into their margins. */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  const { top, bottom, left, right } = page.margins;
  layout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  layout.paperSize = page.paper === 'A4' ? 'A4' : page.paper;
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight === undefined ? {} : { verticalFitToPages: page.fitToHeight }),
  };
  layout.topMargin = pointsOfMillimetres(top);
  layout.bottomMargin = pointsOfMillimetres(bottom);
  layout.leftMargin = pointsOfMillimetres(left);
  layout.rightMargin = pointsOfMillimetres(right);
  layout.headerMargin = pointsOfMillimetres(top / 2);
  layout.footerMargin = pointsOfMillimetres(bottom / 2);
  layout.centerHorizontally = page.centerHorizontally ?? false;
  layout.blackAndWhite = page.blackAndWhite ?? false;
  if (page.printArea) layout.setPrintArea(rectName(page.printArea));
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows.first + 1}:$${page.repeatRows.last + 1}`);
  setHeadersFooters(layout, page);
  setBreaks(sheet, page.rowBreaks ?? []);
}

function setHeadersFooters(layout: Excel.PageLayout, { header, footer, differentFirst }: PageSetup): void {
  const group = layout.headersFooters;
  group.state = differentFirst ? 'FirstAndDefault' : 'Default';
  for (const [kind, text] of [
    ['header', header ?? ''],
    ['footer', footer ?? ''],
  ] as const) {
    const sides = sidesOf(text);
    for (const side of ['left', 'center', 'right'] as const) {
      group.defaultForAllPages[MEMBERS[kind][side]] = sides[side];
      if (differentFirst) group.firstPage[MEMBERS[kind][side]] = '';
    }
  }
  // LibreOffice numbers pages on from sheet to sheet unless a sheet starts at one: the file host writes the same.
  // "Auto" is what a new sheet has; how it is set again the docs tell in two ways (null, ""), so it is left alone.
  if (differentFirst) layout.firstPageNumber = 1;
}

/** "The break is added before the top-left cell of the range": the row that begins the page. */
function setBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  const begin = [...new Set(rows)].filter((row) => row > 0 && row <= LAST_ROW).sort((a, b) => a - b);
  for (const row of begin.slice(0, MOST_BREAKS)) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Actions that setting up a page takes, for the reckoning of a batch. */
export function pageActions(page: PageSetup): number {
  return 45 + 4 * (page.rowBreaks?.length ?? 0);
}
