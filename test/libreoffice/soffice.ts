import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { WorkbookPackage } from '../../src/host/file/package/workbook-package';

const FORMATS = { xlsx: 'xlsx', xlsm: 'xlsm:Calc MS Excel 2007 VBA XML', pdf: 'pdf', txt: 'txt:Text' } as const;
export type Format = keyof typeof FORMATS;

const TIME_LIMIT = 280_000;

/**
 * Files as LibreOffice writes them again after opening them; a formula without a cached result is calculated on the way.
 * One start of the program for all of them: starting costs more than opening. `source` is the extension they are opened under.
 */
export function throughLibreOffice(
  files: readonly Uint8Array[],
  format: Format = 'xlsx',
  source: 'xlsx' | 'xlsm' | 'docx' = 'xlsx',
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-soffice-'));
  const inputs = files.map((_, index) => join(folder, `${index}.${source}`));
  try {
    files.forEach((bytes, index) => writeFileSync(inputs[index] ?? '', bytes));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--convert-to', FORMATS[format], '--outdir', join(folder, 'out')];
    execFileSync('soffice', ['--headless', profile, ...convert, ...inputs], { stdio: 'ignore', timeout: TIME_LIMIT });
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, 'out', `${index}.${format}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the LibreOffice on PATH can open Word documents: some machines have only its spreadsheet. */
export function writerIsHere(): boolean {
  const programs = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  const program = programs.find((path) => existsSync(path));
  return program !== undefined && existsSync(join(dirname(realpathSync(program)), 'libswlo.so'));
}

/** The file without the cached results of its formulas, so that whoever opens it has to calculate them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const pack = new WorkbookPackage(bytes);
  for (const part of pack.parts().filter((name) => /worksheets\/[^/]+\.xml$/.test(name))) {
    pack.set(part, pack.text(part).replace(/(<\/f>|<f [^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return pack.toBytes();
}
