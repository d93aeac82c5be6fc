import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { PlanDocument } from '../../core/document/planDocument';
import type { OldEncoding } from '../../core/encoding/oldEncoding';
import type { Issue } from '../../core/issue/issue';
import { WorkbookPackage } from '../file/package/workbook-package';
import { type FileRefusal, type FileRefusalCode, guarded, refuse } from '../file/refusal';
import { type Codec, PORTABLE_CODEC } from '../file/zip/codec';
import { ListCounter } from './listCounter';
import { readNumbering } from './numbering';
import { type BodyReading, readBody } from './readBody';
import { Styles } from './styles';

type DocumentIssue = Issue<DocumentIssueCode>;

/** A Word document as text with what a person should know of the reading, or why there is none. */
export type WordReading =
  | { readonly ok: true; readonly document: PlanDocument; readonly issues: readonly DocumentIssue[] }
  | { readonly ok: false; readonly issue: DocumentIssue };

/** Refusals of the file host that mean something else than damage here. */
const REFUSALS: Partial<Record<FileRefusalCode, DocumentIssueCode>> = {
  empty: 'document-no-bytes',
  encrypted: 'document-encrypted',
  'zip-bomb': 'document-unsafe',
  'too-many-entries': 'document-unsafe',
  'unsafe-name': 'document-unsafe',
  dtd: 'document-unsafe',
};

/** Letters of the main part that are read at most: a plan of 1,000 tasks has about 5 million. */
const MOST_XML = 40_000_000;

const error = (code: DocumentIssueCode, rest: Partial<Issue> = {}): DocumentIssue => ({
  ...rest,
  code,
  severity: 'error',
});

/**
 * Reads a .docx, .docm or .dotx (its strict form too): paragraphs with the numbers that Word counts for them, tables with
 * their merged cells, in the order of the page. Headers, footers, footnotes, comments, deleted and hidden text are left out.
 * Bad input is an issue, never an exception.
 */
export async function readDocx(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC): Promise<WordReading> {
  const read = guarded(() => readPackage(new WorkbookPackage(bytes, codec)));
  return read.ok ? read.value : { ok: false, issue: issueOf(read.refusal) };
}

function issueOf({ code, facts = {} }: FileRefusal): DocumentIssue {
  const own = REFUSALS[code];
  if (own !== undefined) return error(own);
  const part = facts['part'] ?? facts['entry'];
  return error('document-damaged', part === undefined ? {} : { raw: String(part) });
}

/** Last part of a relationship's type: "styles", whatever the form of the package. */
const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** The document's main part; undefined where the package is of another kind. */
export function mainPart(pack: WorkbookPackage): string | undefined {
  return pack.relationships('').find(({ type, external }) => kindOf(type) === 'officeDocument' && !external)?.target;
}

function readPackage(pack: WorkbookPackage): WordReading {
  const main = mainPart(pack);
  if (main === undefined || !pack.has(main)) return refuse('damaged', { part: main ?? '_rels/.rels' });
  const text = pack.text(main);
  if (text.length > MOST_XML)
    return { ok: false, issue: error('document-too-large', { facts: { limit: MOST_XML / 1_000_000 } }) };
  const related = (kind: string): string | undefined => {
    const part = pack.relationships(main).find(({ type, external }) => kindOf(type) === kind && !external)?.target;
    return part !== undefined && pack.has(part) ? pack.text(part) : undefined;
  };
  const styles = new Styles(related('styles'));
  const numbering = readNumbering(related('numbering'), styles);
  const { document, found } = readAround((around) => readBody(text, styles, new ListCounter(numbering), around));
  if (found.has('altChunk')) return { ok: false, issue: error('document-embedded') };
  if (found.has('picture') && !holdsWords(document)) return { ok: false, issue: error('document-only-pictures') };
  return { ok: true, document, issues: tell(found) };
}

/** Where text is in an old encoding and none is Unicode, short texts that would be in doubt alone ("Quyù I") are in it too. */
function readAround(read: (around?: OldEncoding) => BodyReading): BodyReading {
  const alone = read();
  const encodings = (['tcvn3', 'vni'] as const).filter((each) => alone.found.has(each));
  const [around] = encodings;
  return around === undefined || encodings.length > 1 || alone.found.has('unicode') ? alone : read(around);
}

function holdsWords({ blocks }: PlanDocument): boolean {
  return blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text !== ''
      : block.rows.some(({ cells }) => cells.some(({ text }) => text !== '')),
  );
}

/** What was left out of the text, told once. */
function tell(found: ReadonlySet<string>): DocumentIssue[] {
  const issues: DocumentIssue[] = [];
  if (found.has('change')) issues.push({ code: 'document-changes-accepted', severity: 'info' });
  if (found.has('hidden')) issues.push({ code: 'document-hidden-text', severity: 'info' });
  if (found.has('textBox')) issues.push({ code: 'document-text-box', severity: 'info' });
  for (const encoding of ['tcvn3', 'vni'] as const) {
    if (found.has(encoding)) issues.push({ code: 'document-old-encoding', severity: 'info', facts: { encoding } });
  }
  return issues;
}
