import { extname } from 'node:path';
import { openWorkbook, type WorkbookFile } from '../host/file/read';
import { refusalSentence } from '../messages/vi/file';
import type { Issue } from '../core/issue/issue';
import type { FileRefusal } from '../host/file/refusal';
import { FILE_SENTENCES, issueLine } from '../messages/vi/cli';
import { type FileFault, readBytes } from './files';
import { NODE_CODEC } from './nodeCodec';
import type { Surroundings } from './surroundings';

const WORKBOOK_EXTENSIONS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm']);

export function complainOfFile(surroundings: Surroundings, fault: FileFault): void {
  surroundings.progress.done();
  surroundings.complain(FILE_SENTENCES[fault.code]?.(fault.file) ?? fault.code);
}

/** Opens the workbook that was named; where that cannot be, says why in one line and gives undefined. */
export function openInput(file: string, surroundings: Surroundings): WorkbookFile | undefined {
  const read = readBytes(file);
  if (!read.ok) {
    complainOfFile(surroundings, read.fault);
    return undefined;
  }
  const opened = openWorkbook(read.value, NODE_CODEC);
  if (opened.ok) return opened.value;
  const known = WORKBOOK_EXTENSIONS.has(extname(file).toLowerCase()) || opened.refusal.code !== 'not-zip';
  surroundings.complain(
    known ? `${file}: ${refusalSentence(opened.refusal)}` : (FILE_SENTENCES['file-kind']?.(file) ?? ''),
  );
  return undefined;
}

/** Says in one line why a run stopped; the sheet and cell are part of the sentence's own words. */
export function complainOfIssue(surroundings: Surroundings, issue: Issue): void {
  surroundings.progress.done();
  surroundings.complain(issueLine(issue));
}

export function complainOfRefusal(surroundings: Surroundings, refusal: FileRefusal): void {
  surroundings.progress.done();
  surroundings.complain(refusalSentence(refusal));
}
