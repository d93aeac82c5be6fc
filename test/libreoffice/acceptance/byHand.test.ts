import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_LABELS } from '../../../src/core/status/codes';
import { daysLateOf, statusOf } from '../../../src/core/status/statusOf';
import { cellName } from '../../../src/core/workbook/address';
import {
  contentsOf,
  sheetNamed,
  shown,
  snapshotOf,
  track,
  type Tracked,
  trackingHeader,
  type TrackingRow,
  trackingRows,
} from '../../acceptance/tracking';
import { scratchFolder } from '../../cli/runCli';
import { throughLibreOffice, withoutResults } from '../soffice';
import { type Case, PLANS, reportDateCell, trackCase } from './cases';
import { differences } from './differences';
import { needOpenpyxl, type Typed, typedByOpenpyxl } from './openpyxl';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WARNING_DAYS = 7;
const moved = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same throws of a coin on every run. */
function coin(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** Completions before, on and after the deadline. */
const APART = [-3, 0, 1, 30];

interface Entry {
  readonly id: string;
  readonly row: number;
  readonly date: string;
  readonly outcome: string;
}

/** What people type into a random half of the tasks that have no completion yet. */
function entries(rows: readonly TrackingRow[], asOf: string, corrected: Correction): readonly Entry[] {
  const random = coin(rows.length);
  return rows.flatMap(({ row, at }, index) => {
    if (random() < 0.5 || row === corrected.row || shown(at('Ngày hoàn thành')) !== null) return [];
    const due = shown(at('Hạn'));
    const apart = APART[Math.floor(random() * APART.length)] ?? 0;
    const date = typeof due === 'string' ? moved(due, apart) : moved(asOf, apart - 40);
    return [{ id: `${shown(at('Mã'))}`, row, date, outcome: `Đã xong việc thứ ${index + 1}` }];
  });
}

/** A deadline that somebody corrects: of the first open task that has one. It gets no other entry. */
interface Correction {
  readonly row: number;
  readonly due: string;
}

function correction(rows: readonly TrackingRow[], due: string): Correction {
  const open = rows.find(({ at }) => shown(at('Hạn')) !== null && shown(at('Ngày hoàn thành')) === null);
  if (!open) throw new Error('no deadline to correct');
  return { row: open.row, due };
}

/** The same entries as cells of the workbook, the corrected deadline and a later report date. */
function typedCells(
  plan: Tracked,
  typed: readonly Entry[],
  corrected: Correction,
  reportDate: string,
): readonly Typed[] {
  const { sheet } = plan.json;
  const { column } = trackingHeader(sheetNamed(snapshotOf(plan.bytes), sheet));
  const settings = reportDateCell(plan.bytes);
  return [
    { sheet: settings.sheet, cell: cellName(settings.row, settings.column), date: reportDate },
    { sheet, cell: cellName(corrected.row, column('Hạn')), date: corrected.due },
    ...typed.flatMap(({ row, date, outcome }) => [
      { sheet, cell: cellName(row, column('Ngày hoàn thành')), date },
      { sheet, cell: cellName(row, column('Kết quả thực hiện')), text: outcome },
    ]),
  ];
}

const dayOrNull = (value: unknown): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(`${value}`) ? `${value}` : null);

/** Status and days late of a row by the function of the core, from the cells that a person may have typed in. */
function byFunction({ at }: TrackingRow, reportDate: string): readonly [string, number | ''] {
  const facts = {
    due: dayOrNull(shown(at('Hạn'))),
    completed: dayOrNull(shown(at('Ngày hoàn thành'))),
    continuous: shown(at('Mốc')) === 'TX',
  };
  const status = statusOf(facts, reportDate, WARNING_DAYS);
  return [STATUS_LABELS[status], daysLateOf(status, facts, reportDate) ?? ''];
}

const inSheet = ({ at }: TrackingRow): readonly unknown[] => [
  shown(at('Trạng thái')),
  shown(at('Số ngày quá hạn')) ?? '',
];

/** Columns C to L of the summary tables: what each adds up. */
const DONE = ['Hoàn thành đúng hạn', 'Hoàn thành trễ hạn'];
const OPEN = ['Trong hạn', 'Sắp đến hạn', 'Quá hạn'];
const REST = ['Thường xuyên', 'Chưa xác định hạn'];
const COUNTED = [
  [...DONE, ...OPEN, ...REST],
  DONE,
  ...DONE.map((s) => [s]),
  OPEN,
  ...[...OPEN, ...REST].map((s) => [s]),
];

const counts = (statuses: readonly string[]): readonly number[] =>
  COUNTED.map((summed) => statuses.filter((status) => summed.includes(status)).length);

/** Figures of each line of a summary table by its name, and of all tasks as "Tổng cộng". */
function expectedTable(
  rows: readonly TrackingRow[],
  statuses: readonly string[],
  namesOf: (row: TrackingRow) => readonly string[],
): Record<string, readonly number[]> {
  const byName = new Map<string, string[]>();
  rows.forEach((row, index) => {
    for (const name of new Set(namesOf(row))) byName.set(name, [...(byName.get(name) ?? []), statuses[index] ?? '']);
  });
  const lines = [...byName].map(([name, those]) => [name, counts(those)] as const);
  return Object.fromEntries([...lines, ['Tổng cộng', counts(statuses)]]);
}

function tableInSheet(bytes: Uint8Array, name: string): Record<string, readonly unknown[]> {
  const lines = sheetNamed(snapshotOf(bytes), name).rows.flatMap((cells) => {
    if (typeof cells?.[2]?.value !== 'number') return [];
    const title = `${cells[1]?.value ?? cells[0]?.value ?? ''}`;
    return [[title, cells.slice(2, 12).map((cell) => cell?.value)] as const];
  });
  return Object.fromEntries(lines);
}

const unitsOf = ({ at }: TrackingRow): readonly string[] =>
  `${shown(at('Đơn vị chủ trì')) ?? ''}`
    .split(/[;\n]/)
    .map((unit) => unit.trim().replace(/\.$/, ''))
    .filter((unit) => unit !== '');

/** `Mã` of the tasks that the list of overdue and upcoming work must hold. */
function expectedList(
  rows: readonly TrackingRow[],
  statuses: readonly string[],
  reportDate: string,
): readonly string[] {
  return rows.flatMap(({ at }, index) => {
    const status = statuses[index] ?? '';
    const soon = status === 'Trong hạn' && `${shown(at('Hạn'))}` <= moved(reportDate, 30);
    return soon || status === 'Quá hạn' || status === 'Sắp đến hạn' ? [`${shown(at('Mã'))}`] : [];
  });
}

const listed = (bytes: Uint8Array): readonly string[] =>
  sheetNamed(snapshotOf(bytes), 'DS quá hạn')
    .rows.slice(6)
    .map((cells) => `${cells?.[2]?.value ?? ''}`)
    .filter((id) => id !== '');

interface Story {
  readonly plan: Case;
  readonly before: Tracked;
  readonly typed: readonly Entry[];
  readonly corrected: Correction;
  readonly reportDate: string;
  /** As openpyxl saved it: the entries typed, no cached results. */
  readonly byOpenpyxl: Uint8Array;
  /** The same, opened, calculated and saved by LibreOffice. */
  readonly byLibreOffice: Uint8Array;
}

let stories: ReadonlyMap<string, Story> = new Map();

async function tell(): Promise<ReadonlyMap<string, Story>> {
  const started = [];
  for (const plan of PLANS) {
    const before = await trackCase(plan, folder);
    const rows = trackingRows(snapshotOf(before.bytes), before.json.sheet);
    const reportDate = moved(plan.asOf, 20);
    const corrected = correction(rows, moved(reportDate, 5));
    started.push({ plan, before, typed: entries(rows, plan.asOf, corrected), corrected, reportDate });
  }
  const books = started.map((story) => ({
    bytes: story.before.bytes,
    cells: typedCells(story.before, story.typed, story.corrected, story.reportDate),
  }));
  const byOpenpyxl = typedByOpenpyxl(books, folder);
  const byLibreOffice = throughLibreOffice(byOpenpyxl);
  const none = new Uint8Array();
  return new Map(
    started.map((story, index) => [
      story.plan.name,
      { ...story, byOpenpyxl: byOpenpyxl[index] ?? none, byLibreOffice: byLibreOffice[index] ?? none },
    ]),
  );
}

beforeAll(async () => {
  needOpenpyxl();
  stories = await tell();
});

function storyOf(name: string): Story {
  const story = stories.get(name);
  if (!story) throw new Error(`no story of ${name}`);
  return story;
}

/** Copies taken up again, for LibreOffice to calculate all at once. */
const takenUp: Tracked[] = [];

describe.each(PLANS.map(({ name }) => name))('%s, completion dates typed in without the tool', (name) => {
  test('statuses, counts and lists stay right', () => {
    const { before, typed, reportDate, byOpenpyxl, byLibreOffice } = storyOf(name);
    expect(typed.length).toBeGreaterThan(before.json.tasks.length / 5);
    const rows = trackingRows(snapshotOf(byOpenpyxl), before.json.sheet);
    const calculated = trackingRows(snapshotOf(byLibreOffice), before.json.sheet);
    const wanted = rows.map((row) => byFunction(row, reportDate));
    expect(calculated.map(inSheet)).toEqual(wanted);
    const statuses = wanted.map(([status]) => status);
    expect(new Set(statuses).size).toBeGreaterThan(3);
    const areas = expectedTable(rows, statuses, ({ at }) => [`${shown(at('Lĩnh vực'))}`]);
    expect(tableInSheet(byLibreOffice, 'TH theo lĩnh vực')).toEqual(areas);
    const units = expectedTable(rows, statuses, (row) =>
      unitsOf(row).length > 0 ? unitsOf(row) : ['Chưa rõ đơn vị chủ trì'],
    );
    expect(tableInSheet(byLibreOffice, 'TH theo đơn vị')).toEqual(units);
    expect([...listed(byLibreOffice)].sort()).toEqual([...expectedList(rows, statuses, reportDate)].sort());
  });

  test.each(['byOpenpyxl', 'byLibreOffice'] as const)('the copy saved %s is taken up again', async (by) => {
    const { plan, before, typed, corrected, reportDate, [by]: bytes } = storyOf(name);
    const file = join(folder, `${by}-${name}`);
    writeFileSync(file, bytes);
    const after = await track(file, folder, `after-${by}-${name}`, []);
    expect(after.json.reportDate).toBe(reportDate);
    keepsWhatWasTyped(plan, after, typed);
    const rows = trackingRows(snapshotOf(after.bytes), before.json.sheet);
    expect(rows.map(inSheet)).toEqual(rows.map((row) => byFunction(row, reportDate)));
    const kept = rows.find(({ row }) => row === corrected.row);
    expect([kept && shown(kept.at('Hạn')), kept && shown(kept.at('Trạng thái'))]).toEqual([
      corrected.due,
      'Sắp đến hạn',
    ]);
    movesOn(before, after, typed);
    const again = await track(after.file, folder, `again-${by}-${name}`, []);
    expect(Buffer.from(again.bytes).equals(after.bytes)).toBe(true);
    takenUp.push(after);
  });
});

test('LibreOffice calculates in every copy taken up again what TypeScript cached', () => {
  expect(takenUp).toHaveLength(PLANS.length * 2);
  const calculated = throughLibreOffice(takenUp.map(({ bytes }) => withoutResults(bytes)));
  takenUp.forEach(({ file, bytes, json }, index) => {
    const files = { given: bytes, cached: bytes, calculated: calculated[index] ?? new Uint8Array() };
    expect([file, ...differences(json.sheet, files).wrong]).toEqual([file]);
  });
});

/** Nothing of the office is gone, and every entry stands where it was typed or in the log. */
function keepsWhatWasTyped({ file }: Case, after: Tracked, typed: readonly Entry[]): void {
  const texts = (bytes: Uint8Array): ReadonlyMap<string, unknown> => contentsOf(snapshotOf(bytes));
  const now = texts(after.bytes);
  const over = typedPlaces(after, typed);
  const office = [...texts(new Uint8Array(readFileSync(file)))].filter(([cell]) => !over.has(cell));
  expect(office.map(([cell]) => [cell, now.get(cell)])).toEqual(office);
  const rows = new Map(trackingRows(snapshotOf(after.bytes), after.json.sheet).map((row) => [row.row, row]));
  for (const { row, date, outcome } of typed) {
    const at = rows.get(row)?.at;
    const log = `${at && shown(at('Nhật ký mốc'))}`;
    const inWords = date.split('-').reverse().join('/');
    expect([date, inWords].some((day) => (at && shown(at('Ngày hoàn thành'))) === day || log.includes(day))).toBe(true);
    expect(`${at && shown(at('Kết quả thực hiện'))} ${log}`).toContain(outcome);
  }
}

/** Cells that the entries went into: an office with its own `Ngày hoàn thành` has them in its own column. */
function typedPlaces(after: Tracked, typed: readonly Entry[]): ReadonlySet<string> {
  const { sheet } = after.json;
  const { column } = trackingHeader(sheetNamed(snapshotOf(after.bytes), sheet));
  const columns = [column('Ngày hoàn thành'), column('Kết quả thực hiện')];
  return new Set(typed.flatMap(({ row }) => columns.map((place) => `${sheet}!${row},${place}`)));
}

/** A task completed at a milestone that is not the last is at the next one; any other stays where it was. */
function movesOn(before: Tracked, after: Tracked, typed: readonly Entry[]): void {
  const done = new Set(typed.map(({ id }) => id));
  const wanted = before.json.tasks.map(({ id, milestone }) => {
    const [, at = '1', of = '1'] = /^(\d+)\/(\d+)$/.exec(milestone) ?? [];
    return [id, done.has(id) && Number(at) < Number(of) ? Number(at) + 1 : milestone];
  });
  const found = after.json.tasks.map(({ id, milestone }, index) => {
    const step = wanted[index]?.[1];
    const reached = typeof step === 'number' && (milestone === 'TX' || milestone.startsWith(`${step}/`));
    return [id, reached ? step : milestone];
  });
  expect(found).toEqual(wanted);
}
