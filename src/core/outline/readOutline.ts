import type { PlanDocument } from '../document/planDocument';
import { taskChapters } from './chapter';
import { readLabel } from './labels';
import { readMark } from './mark';
import { emptyDocument, noTasks, outlineIssues } from './outlineIssues';
import type { OutlineReading } from './outlineReading';
import { isOfMeeting, outlineTitle } from './outlineTitle';
import { outlineParagraphs } from './paragraphs';
import { rowsOf } from './rows';
import { sourceLines } from './sourceLines';
import { outlineTree } from './tree';
import { unitsOf } from './units';

const isPart = (text: string): boolean => readMark(text) !== undefined || readLabel(text) !== undefined;

/**
 * Reads the tasks of a plan written as a numbered outline (design 4): headings and tasks in the order of the text, their
 * texts as they came without numbers and labels. Tables are not looked at. Never throws on a document; linear in its size.
 */
export function readOutline(document: PlanDocument): OutlineReading {
  const lines = sourceLines(document, isPart);
  if (lines.length === 0) return { register: null, issues: [emptyDocument()] };
  const { root, findings } = outlineTree(unitsOf(outlineParagraphs(lines)));
  const { nodes } = taskChapters(root);
  const { rows, tasks, left } = rowsOf(nodes);
  const [first] = rows;
  const isGiven = !isOfMeeting(lines) || tasks.some(({ row }) => row.lead !== '' && row.deadline !== '');
  if (first === undefined || tasks.length === 0 || !isGiven)
    return { register: null, issues: [noTasks(lines[0]?.line ?? 1)] };
  const begins = Math.min(first.source.first, nodes[0]?.style === null ? Infinity : (nodes[0]?.first ?? Infinity));
  const title = outlineTitle(lines.filter(({ line }) => line < begins));
  return { register: { ...title, rows }, issues: outlineIssues(tasks, findings, nodes, left) };
}
