import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/core/document/readDocument';
import { textDocument } from '../../../src/core/document/textDocument';
import type { Milestone } from '../../../src/core/deadline/schedule';
import type { Plan, Task } from '../../../src/core/plan/plan';

/**
 * Plans as offices write them, each with what a person reads there, written down before it was read: under "=====" the
 * year and the number of tasks, then for each task, between "##", its area (or "@" and its section), how its content
 * begins, leads, coordinating units, how its result begins, its deadline phrase, and kinds and dates of its milestones.
 * "-" is nothing, "?" says nothing about the field, "…" before words: somewhere in the field.
 */
const FOLDER = join(__dirname, 'plans');
const KINDS: Readonly<Record<Milestone['kind'], string>> = {
  date: 'D',
  period: 'P',
  continuous: 'C',
  recurring: 'R',
  relative: 'X',
  event: 'E',
  unscheduled: 'U',
};

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,]+$/u, '');

const dash = (text: string): string => (text === '' ? '-' : text);

function milestone({ kind, due }: Milestone): string {
  return KINDS[kind] + (due === null || kind === 'recurring' ? '' : `:${due}`);
}

function fieldsOf(task: Task): string[] {
  return [
    task.area.code,
    plain(task.content),
    task.lead.join(' | '),
    task.coordinate.join(' | '),
    plain(task.result),
    plain(task.deadlineText),
    task.schedule.milestones.map(milestone).join(' '),
  ].map(dash);
}

/** The field as expected where it says what is expected, else as it is. */
function asExpected(actual: string, expected: string, section: string): string {
  if (expected === '?') return '?';
  if (expected.startsWith('@')) return section.includes(expected.slice(1)) ? expected : `@${section}`;
  if (expected.startsWith('…')) return actual.includes(expected.slice(1)) ? expected : actual;
  return actual;
}

/** Tasks that say neither who nor when and carry no warning on their lines. */
function silentlyBare({ tasks, issues }: Plan): string[] {
  const warned = issues.filter(({ severity }) => severity === 'warning').map(({ line }) => line ?? 0);
  return tasks
    .filter(({ lead, coordinate, deadlineText }) => lead.length + coordinate.length === 0 && deadlineText === '')
    .filter(({ source }) => !warned.some((line) => line >= source.firstRow && line <= source.lastRow))
    .map(({ content }) => content);
}

const BEGINNINGS = new Set([1, 4]);

function lineOf(task: Task, expected: string): string {
  const wanted = expected.split(' ## ');
  const section = `${task.partTitle ?? ''} ${task.sectionTitle ?? ''}`;
  return fieldsOf(task)
    .map((field, at) => {
      const want = wanted[at] ?? '';
      if (BEGINNINGS.has(at) && want !== '-' && field.startsWith(want)) return want;
      return asExpected(field, want, section);
    })
    .join(' ## ');
}

function planOf(text: string): Plan | null {
  return readDocument(textDocument(text)).plan;
}

const PLANS = readdirSync(FOLDER).map((name) => {
  const [text = '', rest = ''] = readFileSync(join(FOLDER, name), 'utf8').split(/^=====\r?\n/mu);
  return { name, text, rest };
});

test.each(PLANS)('$name', ({ text, rest }) => {
  const [head = '', ...tasks] = rest.trim().split('\n');
  const plan = planOf(text);
  if (head.endsWith(' 0')) return expect(plan).toBeNull();
  const read = plan?.tasks ?? [];
  expect([`${plan?.year ?? '-'} ${read.length}`, ...read.map((task, at) => lineOf(task, tasks[at] ?? ''))]).toEqual([
    head,
    ...tasks,
  ]);
  if (plan !== null) expect(silentlyBare(plan)).toEqual([]);
});

test.each(PLANS)('$name decomposed reads the same', ({ text }) => {
  expect(planOf(text.normalize('NFD'))).toEqual(planOf(text));
});
