import type { Block, DocumentTable, PlanDocument } from '../../../src/core/document/planDocument';
import { readDocx } from '../../../src/host/word/readDocx';
import { docx, type Parts } from './docx';

export async function documentOf(parts: Parts | Uint8Array): Promise<PlanDocument> {
  const read = await readDocx(parts instanceof Uint8Array ? parts : docx(parts));
  if (!read.ok) throw new Error(JSON.stringify(read.issue));
  return read.document;
}

export const linesOfBlock = (block: Block): readonly string[] =>
  block.kind === 'paragraph'
    ? [block.text]
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n')));

/** What a person reads, line by line, cells of tables after each other. */
export const readLines = async (parts: Parts | Uint8Array): Promise<readonly string[]> =>
  (await documentOf(parts)).blocks.flatMap(linesOfBlock);

export async function tableOf(parts: Parts): Promise<DocumentTable> {
  const found = (await documentOf(parts)).blocks.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
}
