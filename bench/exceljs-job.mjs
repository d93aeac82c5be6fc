// The peer: exceljs merely reads the workbook and writes it again.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./usage.cjs');
const ExcelJS = require('exceljs');
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(process.argv[2]);
await workbook.xlsx.writeFile(process.argv[3]);
