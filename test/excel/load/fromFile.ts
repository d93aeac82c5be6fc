import type { WorkbookFile } from '../../../src/host/file/read';
import type { Book } from '../model/book';
import { fileFormats } from './fileFormats';
import { fromSnapshot } from './fromSnapshot';

/**
 * The workbook of a file that our own reader opened, with the looks of its cells. Not told: conditional formats, validations, charts, page set-up and links
 * that stand in the file.
 */
export function fromFile(file: WorkbookFile, name = 'Kế hoạch.xlsx'): Book {
  const formats = file.stylesPart === undefined ? [] : fileFormats(file.package.text(file.stylesPart));
  return fromSnapshot(file.snapshot(), { name, date1904: file.date1904, formats: (style) => formats[style] });
}
