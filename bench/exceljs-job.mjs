// The peer: exceljs merely reads the workbook and writes it again.
import { createRequire } from 'node:module';

const ExcelJS = createRequire(import.meta.url)('exceljs');
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(process.argv[2]);
await workbook.xlsx.writeFile(process.argv[3]);
console.error(JSON.stringify({ maxRssKb: process.resourceUsage().maxRSS }));
