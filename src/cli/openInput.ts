import { basename, extname } from 'node:path';
import { openDocument, type OpenedDocument } from '../host/document/openDocument';
import { openWorkbook, type WorkbookFile } from '../host/file/read';
import { refusalSentence } from '../messages/vi/file';
import type { Issue } from '../core/issue/issue';
import type { FileRefusal } from '../host/file/refusal';
import { FILE_SENTENCES, issueLine } from '../messages/vi/cli';
import { type FileFault, readBytes } from './files';
import { NODE_CODEC } from './nodeCodec';
import type { Surroundings } from './surroundings';

/** A plan as text that was opened: by its name and its kind, which says what its lines are called. */
export type TextInput = Extract<OpenedDocument, { readonly kind: 'document' }>;

/** What a named file turned out to be. */
export type Input = { readonly kind: 'workbook'; readonly file: WorkbookFile } | TextInput;

const WORKBOOK_EXTENSIONS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm']);

const isWorkbookName = (file: string): boolean => WORKBOOK_EXTENSIONS.has(extname(file).toLowerCase());

export function complainOfFile(surroundings: Surroundings, fault: FileFault): void {
  surroundings.progress.done();
  surroundings.complain(FILE_SENTENCES[fault.code]?.(fault.file) ?? fault.code);
}

/** Opens the workbook or document that was named; where that cannot be, says why in one line and gives undefined. */
export async function openAny(file: string, surroundings: Surroundings): Promise<Input | undefined> {
  const read = readBytes(file);
  if (!read.ok) {
    complainOfFile(surroundings, read.fault);
    return undefined;
  }
  const complain = (sentence: string): undefined => {
    surroundings.progress.done();
    surroundings.complain(sentence);
    return undefined;
  };
  const found = await openDocument(basename(file), read.value, NODE_CODEC);
  if (found.kind === 'document' && !isWorkbookName(file)) return found;
  if (found.kind === 'refused' && !isWorkbookName(file)) return complain(`${file}: ${issueLine(found.issue)}`);
  const opened = openWorkbook(read.value, NODE_CODEC);
  return opened.ok ? { kind: 'workbook', file: opened.value } : complain(`${file}: ${refusalSentence(opened.refusal)}`);
}

/** Opens the workbook that was named; a document must be imported first. */
export async function openInput(file: string, surroundings: Surroundings): Promise<WorkbookFile | undefined> {
  const input = await openAny(file, surroundings);
  if (input === undefined || input.kind === 'workbook') return input?.file;
  surroundings.progress.done();
  surroundings.complain(FILE_SENTENCES['file-is-document']?.(file) ?? '');
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
