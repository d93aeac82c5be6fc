import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { Issue } from '../../core/issue/issue';
import { lookUp } from '../../core/memory/lookUp';
import { encodingName } from './encoding';
import { IMPORT } from './pane/import';

type Sentence = (issue: Issue) => string;

const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;

// These sentences are read on the pane and on the command line: a next step must suit both.
const TEXT_FIELD = `the field “${IMPORT.text}” in the pane`;
const TEXT_PLACE = `${TEXT_FIELD}, or into a text file (.txt)`;
const PASTE = `select all (Ctrl+A), copy (Ctrl+C) and paste into ${TEXT_PLACE}`;
const SAVE_DOCX = 'choose Save As, type “Word Document (*.docx)”, and use the new file';

/** Why a file cannot be read as a plan, what to do next, and what was left out of one that can. */
export const DOCUMENT_SENTENCES: Readonly<Record<DocumentIssueCode, Sentence>> = {
  'document-no-bytes': () => 'The file is empty. Get the original again.',
  'document-picture': (issue) =>
    `The file is a picture (${fact(issue, 'kind')}); there is no text in it to read. Recognise its text (OCR) or type it, then paste it into ${TEXT_PLACE}.`,
  'document-pdf': () =>
    `The file is a PDF, which cannot be read directly. Open it, ${PASTE}; where the text cannot be selected the file is a scan and needs OCR first.`,
  'document-old-word': () =>
    `The file is an old Word document (.doc), which cannot be read. Open it in Word, ${SAVE_DOCX}.`,
  'document-rtf': () => `The file is an RTF text, which cannot be read. Open it in Word, ${SAVE_DOCX}.`,
  'document-odt': () =>
    `The file is an OpenDocument text (.odt), which cannot be read. Open it in Word or LibreOffice, ${SAVE_DOCX}.`,
  'document-web-page': () =>
    `The file is a web page (HTML), which cannot be read. Open it in a browser or in Word, ${PASTE}.`,
  'document-other-workbook': (issue) =>
    `The file is a ${fact(issue, 'kind')} workbook, which cannot be read. Open it in Excel, choose Save As, type “Excel Workbook (*.xlsx)”, and use the new file.`,
  'document-slides': () => `The file is a PowerPoint presentation, which cannot be read. Open it, ${PASTE}.`,
  'document-archive': () =>
    'The file is an archive, not a document. Unpack it and choose the Word, text or Excel file in it.',
  'document-encrypted': () =>
    'The file has a password to open it. Open it in Word or Excel, take the password away (File > Info > Protect) and save it.',
  'document-lock-file': () =>
    'This is the temporary file that Word keeps beside an open document (its name begins with ~$). Choose the document itself, whose name has no ~$.',
  'document-damaged': (issue) =>
    `The Word file is damaged or incomplete${issue.raw === undefined ? '' : ` (${issue.raw})`}. Repair it by opening and saving it in Word, or get the original again.`,
  'document-unsafe': () =>
    'The file is built in an unusual way, unlike a real Word document, so it was not opened, to be safe. Check where it comes from.',
  'document-too-large': (issue) =>
    `The file is larger than ${fact(issue, 'limit')} MB and is not read. Take pictures out of it, or keep only the plan.`,
  'document-only-pictures': () =>
    `This Word document holds only pictures (a scan); there is no text to read. Recognise its text (OCR), then paste it into ${TEXT_PLACE}.`,
  'document-embedded': () =>
    `The document holds parts of another file that only Word can open, so it was not read. Open it in Word, ${SAVE_DOCX}.`,
  'document-unknown': () =>
    `The file is not a readable document. Use a Word (.docx), text (.txt) or Excel (.xlsx) file, or paste the text into ${TEXT_FIELD}.`,
  'document-changes-accepted': () =>
    'The document has tracked changes: it is read as if all were accepted; insertions are in, deletions are out.',
  'document-text-box': () =>
    'The document has text boxes: their text is read right behind the paragraph they hang on; see whether it got into a task.',
  'document-old-encoding': (issue) =>
    `The document uses the old encoding ${encodingName(fact(issue, 'encoding'))}: it is read as Unicode, the file stays as it is.`,
  'document-encoding-doubtful': () =>
    'The encoding of the text file is a guess, so letters with marks may be read wrongly; please check. Safest: open the file, save it as UTF-8 and use the new file.',
  'document-hidden-text': () => 'The document has hidden text: it is not read.',
};

/** The sentence for a finding about a file that should hold a plan as text; undefined for a code of another concept. */
export const documentIssueMessage = (issue: Issue): string | undefined =>
  lookUp<Sentence>(DOCUMENT_SENTENCES, issue.code)?.(issue);
