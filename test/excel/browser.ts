import { externalOf } from './bridge/external';
import { FakeExcel, type Environment } from './host';
import { fromSnapshot } from './load/fromSnapshot';
import { contentAt, formatAt, sheetOf, viewOf } from './load/view';
import { newBook } from './model/workbook';

/**
 * Turns a page into an add-in's page inside Excel: bundle this file, load it before office.js (whose address is routed to the npm package).
 * `window.fakeExcelEnvironment`, where a test has set it before, tells requirement set, language and theme. `window.fakeExcel` is what tests script.
 */
const page = globalThis as unknown as {
  external: object;
  _richApiNativeBridge: object;
  fakeExcelEnvironment?: Partial<Environment>;
  fakeExcel: object;
};

const host = new FakeExcel();
Object.assign(host.environment, page.fakeExcelEnvironment);
page._richApiNativeBridge = host.bridge;
Object.defineProperty(page, 'external', { value: externalOf(host), configurable: true });
page.fakeExcel = Object.assign(host, { newBook, fromSnapshot, viewOf, sheetOf, contentAt, formatAt });
