import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { PlanDocument } from '../../core/document/planDocument';
import { textDocument } from '../../core/document/textDocument';
import { decodeText } from '../../core/encoding/decodeText';
import type { Issue } from '../../core/issue/issue';

/** A text file as a document, whatever its letters are written in, with what a person should know of them. */
export function openText(bytes: Uint8Array): {
  readonly document: PlanDocument;
  readonly issues: readonly Issue<DocumentIssueCode>[];
} {
  const { text, old, doubtful = false } = decodeText(bytes);
  const issues: Issue<DocumentIssueCode>[] = [];
  if (old !== undefined) issues.push({ code: 'document-old-encoding', severity: 'info', facts: { encoding: old } });
  if (doubtful) issues.push({ code: 'document-encoding-doubtful', severity: 'warning' });
  return { document: textDocument(text), issues };
}
