import type { IsoDate } from '../calendar/day';
import { readArea } from '../area/readArea';
import type { Schedule } from '../deadline/schedule';
import { DEADLINE_SEVERITIES } from '../deadline/severities';
import type { Issue } from '../issue/issue';
import { remembered } from '../memory/remembered';
import type { ColumnRole, Task } from '../plan/plan';
import type { TaskProposal } from '../progress/proposal';
import { proposalOf } from '../progress/proposalOf';
import type { Settings } from '../settings/settings';
import { foldKey } from '../text/fold';
import type { UnitReading } from '../unit/readUnits';
import { cellName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { Grid } from './grid';
import { headingTime } from './headingTime';
import type { HeadingTime } from './headingTime';
import type { FieldReading, SectionReading, TableReading, TaskReading } from './tableReading';
import type { TaskName } from './taskIds';
import { readTime } from './taskTime';
import type { TimeCell } from './taskTime';
import { readWrittenDay } from './writtenDay';

/** What reading one task needs besides its rows. */
export interface TaskContext {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly table: TableReading;
  /** Reads a phrase of a plan of that year. */
  readonly deadlineOf: (text: string, year: number | null) => Schedule;
  /** How phrases are read, by header and headings over them. */
  readonly times: Map<string, (text: string) => Schedule>;
  readonly year: number | null;
  /** Month that the plan's title says it is for. */
  readonly titleTime: HeadingTime | undefined;
  readonly unitsOf: (text: string, role: 'method' | 'lead' | 'coordinate') => UnitReading;
  readonly unitsTogether: (first: Units | undefined) => (second: Units | undefined) => Units;
  readonly areaAliases: Settings['areaAliases'];
  /** By innermost section. */
  readonly areas: Map<number, Task['area']>;
  readonly issues: Issue[];
}

/** Who leads and who coordinates. */
interface Units {
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
}

const NOBODY: Units = { lead: [], coordinate: [] };

function together(first: Units, second: Units): Units {
  const lead = [...new Set([...first.lead, ...second.lead])];
  const coordinate = [...new Set([...first.coordinate, ...second.coordinate])].filter((unit) => !lead.includes(unit));
  return { lead, coordinate };
}

/** Units of the one or two texts of a task, each named once. Texts repeat and their readings are the same objects: so are these. */
export const unitsTogether = (): TaskContext['unitsTogether'] =>
  remembered((first = NOBODY) => remembered((second = NOBODY) => together(first, second)));

/** Text of a role, '' when there is none. */
export function textOf(task: TaskReading, role: ColumnRole): string {
  return task.fields[role]?.text ?? '';
}

function placeOf(
  context: TaskContext,
  task: TaskReading,
  field: FieldReading | undefined,
): { sheet: string; cell: string } {
  const fallback = { row: task.rows[0] ?? 0, column: context.table.regions[task.region]?.roles.content ?? 0 };
  const { row, column } = field?.cells[0] ?? fallback;
  return { sheet: context.sheet.name, cell: cellName(row, column) };
}

function dayIn(context: TaskContext, field: FieldReading | undefined): IsoDate | undefined {
  const [place, more] = field?.cells ?? [];
  return place && !more ? cellAt(context.sheet, place.row, place.column)?.date : undefined;
}

/** "15/3" typed without a year bears the year of typing, which nobody sees. */
function tellHiddenYear(context: TaskContext, task: TaskReading, field: FieldReading | undefined): void {
  const at = field?.cells[0];
  const cell = at && cellAt(context.sheet, at.row, at.column);
  const year = Number(cell?.date?.slice(0, 4));
  if (cell?.shows !== 'day-month' || context.year === null || year === context.year) return;
  const facts = { year, planYear: context.year };
  const place = placeOf(context, task, field);
  context.issues.push({ code: 'date-year-hidden', severity: 'warning', ...place, raw: field?.text ?? '', facts });
}

/** The deadline cell with all that stands around it. */
function timeCell(context: TaskContext, task: TaskReading, text: string, day?: IsoDate): TimeCell {
  const region = context.table.regions[task.region];
  return {
    text,
    day,
    header: region?.columns.find(({ column }) => column === region.roles.deadline)?.header ?? '',
    headings: task.sections.map((index) => context.table.sections[index]?.title ?? ''),
    titleTime: context.titleTime,
    year: context.year,
    read: context.deadlineOf,
  };
}

/** The schedule of a phrase; equal phrases under the same header and headings share one. */
function phraseSchedule(context: TaskContext, task: TaskReading, text: string): Schedule {
  const place = `${task.region} ${task.sections.join(' ')}`;
  let read = context.times.get(place);
  if (!read) {
    read = remembered((phrase) => readTime(timeCell(context, task, phrase)));
    context.times.set(place, read);
  }
  return read(text);
}

function scheduleOf(context: TaskContext, task: TaskReading): Schedule {
  const field = task.fields.deadline;
  const text = field?.text ?? '';
  const day = dayIn(context, field);
  const schedule = day ? readTime(timeCell(context, task, text, day)) : phraseSchedule(context, task, text);
  tellHiddenYear(context, task, field);
  for (const { code, raw, facts } of schedule.issues) {
    const place = placeOf(context, task, field);
    context.issues.push({ code, severity: DEADLINE_SEVERITIES[code], ...place, raw, ...(facts ? { facts } : {}) });
  }
  return schedule;
}

/** "Lãnh đạo phụ trách" names who watches over the work, not who does it. */
function isForLeaders(context: TaskContext, task: TaskReading): boolean {
  const region = context.table.regions[task.region];
  const header = region?.columns.find(({ column }) => column === region.roles.person)?.header ?? '';
  return /(?:^| )(?:lanh dao|chi dao)(?: |$)/.test(foldKey(header));
}

/** Units from their own columns; from the method, else the persons, where the table has no column for who leads. */
function unitsOf(context: TaskContext, task: TaskReading): Units {
  const roles = context.table.regions[task.region]?.roles ?? {};
  const named = roles.lead !== undefined || task.fields.lead !== undefined;
  const source: ColumnRole = named ? 'lead' : roles.method !== undefined ? 'method' : 'person';
  const readings: UnitReading[] = [];
  const read = (column: ColumnRole, role: 'method' | 'lead' | 'coordinate'): void => {
    const field = task.fields[column];
    if (!field || field.text === '') return;
    const reading = context.unitsOf(field.text, role);
    readings.push(reading);
    context.issues.push(...reading.issues.map((issue) => ({ ...issue, ...placeOf(context, task, field) })));
  };
  if (source !== 'person' || !isForLeaders(context, task)) read(source, source === 'method' ? 'method' : 'lead');
  read('coordinate', 'coordinate');
  return context.unitsTogether(readings[0])(readings[1]);
}

function completedOf(context: TaskContext, task: TaskReading): IsoDate | null {
  const field = task.fields.completed;
  if (!field) return null;
  const day = dayIn(context, field) ?? readWrittenDay(field.text);
  if (day === undefined)
    context.issues.push({
      code: 'completed-not-date',
      severity: 'warning',
      ...placeOf(context, task, field),
      raw: field.text,
    });
  return day ?? null;
}

function proposalFor(context: TaskContext, task: TaskReading, schedule: Schedule): TaskProposal | null {
  const region = context.table.regions[task.region];
  const header = region?.columns.find(({ column }) => column === region.roles.progress)?.header ?? '';
  const [progress, status, remark, result] = [
    textOf(task, 'progress'),
    textOf(task, 'status'),
    textOf(task, 'remark'),
    textOf(task, 'result'),
  ];
  return proposalOf({ progress, status, remark, header, result, schedule }, context.year);
}

const AREA_HEADER = /^(?:(?:nhom )?linh vuc|nhom (?:nhiem vu|noi dung))(?: |$)/;

/** Header of a column that names each task's area. */
export const isAreaHeader = (header: string): boolean => AREA_HEADER.test(foldKey(header));

/** Area column that some offices keep beside the tasks instead of headings. */
function areaColumnText(context: TaskContext, task: TaskReading): string {
  const region = context.table.regions[task.region];
  const column = region?.columns.find(({ header, role }) => role === 'other' && isAreaHeader(header))?.column;
  const row = task.rows[0];
  if (column === undefined || row === undefined) return '';
  const merge = context.grid.mergeAt(row, column);
  return context.grid.text(merge?.top ?? row, merge?.left ?? column);
}

/** Area of the headings over a task; each heading is read once. */
function areaOf(context: TaskContext, task: TaskReading): Task['area'] {
  const innermost = task.sections[task.sections.length - 1];
  const known = innermost === undefined ? undefined : context.areas.get(innermost);
  if (known) return known;
  const titles = task.sections
    .map((index) => context.table.sections[index]?.title ?? '')
    .filter((title) => headingTime(title) === undefined);
  const heading = titles[titles.length - 1] ?? areaColumnText(context, task);
  const area = readArea(heading, { aliases: context.areaAliases, parentTitles: titles.slice(0, -1) });
  if (innermost !== undefined) context.areas.set(innermost, area);
  return area;
}

function titleText(section: SectionReading | null): string | null {
  return section?.title ?? null;
}

/** The task that some rows of a table say: its phrases, units and area read, its findings added to `context.issues`. */
export function readTask(context: TaskContext, task: TaskReading, name: TaskName): Task {
  const rows = task.rows;
  const units = unitsOf(context, task);
  const schedule = scheduleOf(context, task);
  return {
    id: name.id,
    part: name.partMark,
    partTitle: titleText(name.part),
    section: name.sectionMark,
    sectionTitle: titleText(name.section),
    number: name.number,
    area: areaOf(context, task),
    content: textOf(task, 'content'),
    result: textOf(task, 'result'),
    deadlineText: textOf(task, 'deadline'),
    method: textOf(task, 'method'),
    ...units,
    schedule,
    source: { sheet: context.table.sheet, firstRow: (rows[0] ?? 0) + 1, lastRow: (rows[rows.length - 1] ?? 0) + 1 },
    own: {
      completed: completedOf(context, task),
      status: textOf(task, 'status'),
      progress: textOf(task, 'progress'),
      remark: textOf(task, 'remark'),
    },
    proposal: proposalFor(context, task, schedule),
  };
}
