import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

export type FileFaultCode =
  | 'file-missing'
  | 'file-is-folder'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'output-exists'
  | 'output-is-input'
  | 'output-extension'
  | 'output-not-xlsx'
  | 'output-folder-missing'
  | 'output-not-writable';

/** Why a file could not be read or written; the sentence is made by `src/messages`. */
export interface FileFault {
  readonly code: FileFaultCode;
  readonly file: string;
}

export type FileResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FileFault };

const failed = (code: FileFaultCode, file: string): { readonly ok: false; readonly fault: FileFault } => ({
  ok: false,
  fault: { code, file },
});
/** Larger files are refused before they are read: Excel itself does not make such workbooks. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The bytes of a file that a person named. */
export function readBytes(file: string): FileResult<Uint8Array> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return failed('file-missing', file);
  if (found.isDirectory()) return failed('file-is-folder', file);
  if (found.size === 0 && found.isFile()) return failed('file-empty', file);
  if (found.size > LARGEST_FILE) return failed('file-too-large', file);
  try {
    return { ok: true, value: readFileSync(file) };
  } catch {
    return failed('file-unreadable', file);
  }
}

/** `Kế hoạch.xlsx` -> `Kế hoạch-theo-doi.xlsx` in the same folder; with another extension where one is given. */
export function besideInput(input: string, suffix: string, extension = extname(input)): string {
  return join(dirname(input), `${basename(input, extname(input))}-${suffix}${extension}`);
}

/** Whether the output may be written there: checked before any work is done. */
export function checkOutput(
  input: string,
  output: string,
  force: boolean,
  extension = extname(input),
): FileResult<string> {
  if (resolve(input) === resolve(output)) return failed('output-is-input', output);
  if (extname(output).toLowerCase() !== extension.toLowerCase())
    return failed(extname(input) === extension ? 'output-extension' : 'output-not-xlsx', output);
  const folder = statSync(dirname(output), { throwIfNoEntry: false });
  if (!folder?.isDirectory()) return failed('output-folder-missing', dirname(output));
  const existing = statSync(output, { throwIfNoEntry: false });
  if (existing?.isDirectory()) return failed('file-is-folder', output);
  if (existing && !force) return failed('output-exists', output);
  try {
    accessSync(dirname(output), constants.W_OK);
    if (existing) accessSync(output, constants.W_OK);
  } catch {
    return failed('output-not-writable', output);
  }
  return { ok: true, value: output };
}

/** Writes the whole file or nothing: into a new file beside it, then moved over in one step. */
export function writeWhole(output: string, bytes: Uint8Array): FileResult<string> {
  const partial = join(dirname(output), `.${basename(output)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(partial, 'wx');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, output);
    return { ok: true, value: output };
  } catch {
    if (existsSync(partial)) rmSync(partial, { force: true });
    return failed('output-not-writable', output);
  }
}
