export { openWorkbook, type WorkbookFile } from './open-workbook';
export type { SheetRef } from './workbook-part';
