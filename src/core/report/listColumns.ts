import type { CellLook, CellWrite, RowFormula } from '../edit/edit';
import type { Settings } from '../settings/settings';
import { SETTING_NAMES } from '../settings/settings';
import { STATUS_LABELS } from '../status/codes';
import { daysBetween } from '../calendar/arithmetic';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';
import { OVERDUE_WORDS as WORDS } from '../../messages/vi/report';
import { contentFormula, contentText, excerpt, excerptFormula, trimmed, trimmedFormula } from './contentText';
import { LOOKS } from './looks';
import type { PlanReferences } from './planReferences';
import { GROUP_UNIT, rowOfKeyFormula } from './sortKeys';
import type { KeyReferences, ListGroup, TaskKeys } from './sortKeys';

/** A filled line of the list. */
export interface ListEntry {
  readonly task: TrackedTask;
  readonly key: number;
  readonly group: ListGroup;
}

/** A column of the list: formula and value of its cells; "" where the line is not filled. */
export interface ListColumn {
  readonly title: string;
  readonly width: number;
  readonly look: CellLook;
  readonly formula: RowFormula;
  readonly value: (entry: ListEntry, index: number) => CellWrite['value'];
}

export const CONTENT_LENGTH = 170;
export const LEAD_LENGTH = 56;
export const REMAINING_LENGTH = 54;
export const CONTENT_WIDTH = 54;
const GROUP_NAMES: Readonly<Record<ListGroup, string>> = {
  1: STATUS_LABELS.overdue,
  2: STATUS_LABELS['due-soon'],
  3: WORDS.next,
};

const KEY = '$J{r}';
const ROW = '$K{r}';
const CONTENT = '$L{r}';
const REMAINING = '$M{r}';
const GROUP = `INT(${KEY}/${GROUP_UNIT})`;
const whenFilled = (formula: string): RowFormula => ({ text: `IF(${ROW}="","",${formula})` });

/** "1/1" says nothing: a task with one milestone. */
const milestoneText = ({ milestone }: TrackedTask): string =>
  milestone === '' || milestone === '1/1' ? '' : `${WORDS.milestone}${milestone}. `;

/** What is still to be done: the milestone the task stands at, and what the unit wrote about it. */
const remainingText = (task: TrackedTask): string =>
  milestoneText(task) + (trimmed(task.outcome) === '' ? WORDS.noOutcome : trimmed(task.outcome));

function remainingFormula(plan: PlanReferences): string {
  const [milestone, outcome] = [plan.at('milestone', ROW), plan.at('outcome', ROW)];
  const step = `IF(OR(${milestone}="",${milestone}="1/1"),"","${WORDS.milestone}"&${milestone}&". ")`;
  return `${step}&IF(${trimmedFormula(outcome)}="","${WORDS.noOutcome}",${trimmedFormula(outcome)})`;
}

function daysText({ task, group }: ListEntry, settings: Settings): string {
  if (group === 1) return `${WORDS.late}${task.daysLate ?? ''}${WORDS.daysUnit}`;
  const left = daysBetween(settings.reportDate, task.due ?? settings.reportDate);
  return left === 0 ? WORDS.today : `${WORDS.left}${left}${WORDS.daysUnit}`;
}

function daysFormula(plan: PlanReferences): string {
  const left = `${plan.at('due', ROW)}-INT(${SETTING_NAMES.reportDate})`;
  const remaining = `IF(${left}=0,"${WORDS.today}","${WORDS.left}"&(${left})&"${WORDS.daysUnit}")`;
  return `IF(${GROUP}=1,"${WORDS.late}"&${plan.at('daysLate', ROW)}&"${WORDS.daysUnit}",${remaining})`;
}

const groupFormula = `CHOOSE(${GROUP},"${GROUP_NAMES[1]}","${GROUP_NAMES[2]}","${GROUP_NAMES[3]}")`;

/** The printed columns A to I. `firstRow` is the 0-based row of the first line. */
export function shownColumns(plan: PlanReferences, settings: Settings, firstRow: number): readonly ListColumn[] {
  const [center, left] = [LOOKS.listCenter, LOOKS.listText];
  const column = (
    [title, width, look]: readonly [string, number, CellLook],
    formula: string,
    value: ListColumn['value'],
  ): ListColumn => ({ title, width, look, formula: whenFilled(formula), value });
  return [
    column(['STT', 5, center], `ROWS($K$${firstRow + 1}:${ROW})`, (_, index) => index + 1),
    column([WORDS.group, 11, center], groupFormula, ({ group }) => GROUP_NAMES[group]),
    column([WORDS.id, 8, center], `${plan.at('id', ROW)}&""`, ({ task }) => task.task.id),
    column([WORDS.content, CONTENT_WIDTH, left], excerptFormula(CONTENT, CONTENT_LENGTH), ({ task }) =>
      excerpt(contentText(task), CONTENT_LENGTH),
    ),
    column([WORDS.lead, 23, left], excerptFormula(`(${plan.at('lead', ROW)}&"")`, LEAD_LENGTH), ({ task }) =>
      excerpt(task.lead.join('; '), LEAD_LENGTH),
    ),
    column([WORDS.due, 11, LOOKS.listDate], plan.at('due', ROW), ({ task }) =>
      task.due === null ? '' : { date: task.due },
    ),
    column([WORDS.days, 14.5, center], daysFormula(plan), (entry) => daysText(entry, settings)),
    column([WORDS.remaining, 22, left], excerptFormula(REMAINING, REMAINING_LENGTH), ({ task }) =>
      excerpt(remainingText(task), REMAINING_LENGTH),
    ),
    column([WORDS.go, 9, LOOKS.listLink], linkFormula(plan, ROW, `"${WORDS.open}"`), () => WORDS.open),
  ];
}

/** A link to a row of the plan, under a text. */
export const linkFormula = (plan: PlanReferences, row: string, text: string): string =>
  `HYPERLINK("${plan.linkPrefix.replaceAll('"', '""')}"&${row},${text})`;

/** The columns J to M beside the list: key, plan row, wording, what remains. */
export function workColumns(
  plan: PlanReferences,
  tracked: TrackedTable,
  keys: KeyReferences,
  firstRow: number,
): readonly ListColumn[] {
  const ordinal = `ROWS($A$${firstRow + 1}:$A{r})`;
  const content = contentFormula(
    (row) => plan.at(tracked.contentColumn, row),
    { key: KEY, row: ROW },
    keys,
    keys.list,
    tracked.tasks,
  );
  const work = (formula: RowFormula, value: ListColumn['value']): ListColumn => ({
    title: '',
    width: 10,
    look: LOOKS.hidden,
    formula,
    value,
  });
  return [
    work({ text: `IF(${ordinal}>COUNT(${keys.list}),"",SMALL(${keys.list},${ordinal}))` }, ({ key }) => key),
    work({ text: `IF(${KEY}="","",${rowOfKeyFormula(KEY)})` }, ({ task }) => task.row + 1),
    work(whenFilled(content), ({ task }) => contentText(task)),
    work(whenFilled(remainingFormula(plan)), ({ task }) => remainingText(task)),
  ];
}

/** The tasks of the list in its order. */
export function listEntries(keys: readonly TaskKeys[]): readonly ListEntry[] {
  return keys
    .flatMap(({ task, list, group }) => (list === '' || group === null ? [] : [{ task, key: list, group }]))
    .sort((a, b) => a.key - b.key);
}
