import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceWithin } from '../../src/core/closeness/plain';
import { foldKey } from '../../src/core/text/fold';
import { runCli } from '../cli/runCli';
import { expectedLeads } from './leads';
import { describeOnShared, REAL_PLANS, type Section, sharedFile } from './plans';

interface ReadTask {
  readonly id: string;
  readonly part: string | null;
  readonly section: string | null;
  readonly number: string;
  readonly area: { readonly code: string };
  readonly content: string;
  readonly result: string;
  readonly deadlineText: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly schedule: { readonly milestones: readonly { readonly kind: string; readonly due: string | null }[] };
  readonly source: { readonly firstRow: number; readonly lastRow: number; readonly mark?: string };
}

interface ReadPlan {
  readonly title: string;
  readonly year: number;
  readonly tasks: readonly ReadTask[];
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly line: number | null }[];
}

const runs = new Map<string, Promise<ReadPlan>>();

/** What `phuluc read` says of a seed text; each text is read once. */
function readSeed(name: string): Promise<ReadPlan> {
  const known = runs.get(name);
  if (known) return known;
  const run = runCli(['read', sharedFile(`seeds/${name}.txt`), '--json']).then(({ out, err, code }): ReadPlan => {
    if (code === 2) throw new Error(err);
    return JSON.parse(out) as ReadPlan;
  });
  runs.set(name, run);
  return run;
}

const placeOf = ({ part, section, number }: ReadTask): string =>
  [part, section, number].filter((mark) => mark !== null).join('.');

const sectionsOf = (tasks: readonly ReadTask[]): Section[] => {
  const marks = [...new Set(tasks.map(({ section }) => section ?? ''))];
  return marks.map((mark) => {
    const inside = tasks.filter(({ section }) => section === mark);
    return [mark, inside.length, [...new Set(inside.map(({ area }) => area.code))].join()];
  });
};

/** Lines of an expectation file: fields between "##". */
function linesOf(file: string, plan?: string): readonly (readonly string[])[] {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const part = plan === undefined ? text : text.split(/^== /m).find((each) => each.startsWith(`${plan}\n`));
  return (part ?? '')
    .split('\n')
    .filter((line) => line.includes(' ## '))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' ## '));
}

const namesIn = (field: string | undefined): readonly string[] =>
  field === undefined || field === '-' ? [] : field.split(' | ');

/** First and last four words of a text, or all of a short one. */
function endsOf(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[.;,\s]+$/, '');

const OUTLINES = ['binh-son-2024', 'quang-ngai-so-noi-vu-2024', 'quang-ngai-van-phong-2023'];

describeOnShared('the outline plans, read from their texts', () => {
  describe.each(OUTLINES)('%s', (name) => {
    const plan = REAL_PLANS.find(({ file }) => file === `${name}.xlsx`);
    if (!plan) throw new Error(`no such plan: ${name}`);

    test('tasks, sections and areas of design 4', async () => {
      const { tasks, year } = await readSeed(name);
      expect([tasks.length, year]).toEqual([plan.tasks, plan.year]);
      expect(sectionsOf(tasks)).toEqual(plan.sections);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    });

    test('every task stands where the plan has it, in order', async () => {
      const { tasks } = await readSeed(name);
      const letters = linesOf('seedTexts.txt', name).map(([place]) => place?.split(' ')[1] ?? '');
      expect(tasks.map(({ source }) => source.mark?.split('.').slice(1).join('.') ?? '')).toEqual(
        letters.map((letter) => (letter === '-' ? '' : letter)),
      );
      expect(tasks.every(({ source }, i) => source.firstRow > (tasks[i - 1]?.source.lastRow ?? 0))).toBe(true);
    });

    test('who leads, who coordinates, result and deadline phrase, as a person reads them', async () => {
      const { tasks } = await readSeed(name);
      const leads = expectedLeads(name);
      const expected = linesOf('seedTexts.txt', name);
      expect(expected).toHaveLength(plan.tasks);
      const wrong = expected.flatMap(([place = '', coordinate, result = '', deadline = ''], i) => {
        const at = place.split(' ')[0] ?? '';
        const task = tasks[i];
        const read = task && {
          at: placeOf(task),
          lead: task.lead,
          coordinate: task.coordinate,
          result: plain(endsOf(task.result)),
          deadline: plain(task.deadlineText.replaceAll('\n', ' / ')),
        };
        const wanted = {
          at,
          lead: leads.get(at),
          coordinate: namesIn(coordinate),
          result: result === '-' ? '' : plain(result),
          deadline: plain(deadline),
        };
        return JSON.stringify(read) === JSON.stringify(wanted) ? [] : [{ wanted, read }];
      });
      expect(wrong).toEqual([]);
    });

    test('nothing of the labels stays in the texts, nothing of mục đích or tổ chức thực hiện is a task', async () => {
      const { tasks } = await readSeed(name);
      const odd = tasks.filter(
        ({ content, result }) =>
          /(?:chủ trì|phối hợp|thời gian)[^:\n]{0,20}:/i.test(`${content}\n${result}`) ||
          /có trách nhiệm|Nơi nhận|QUYẾT ĐỊNH/.test(content.slice(0, 80)),
      );
      expect(odd).toEqual([]);
    });
  });
});

const LETTERS: Readonly<Record<string, string>> = {
  date: 'D',
  period: 'P',
  continuous: 'C',
  recurring: 'R',
  relative: 'X',
  event: 'E',
  unscheduled: 'U',
};

/** Same name but for what a scan does to letters: at most a quarter of them differ, accents aside. */
function alike(read: string, wanted: string): boolean {
  const [a, b] = [foldKey(read), foldKey(wanted)];
  const most = Math.floor(b.length / 4);
  return distanceWithin(a, b, most) <= most;
}

const allAlike = (read: readonly string[], wanted: readonly string[]): boolean =>
  read.length === wanted.length && wanted.every((name, i) => alike(read[i] ?? '', name));

describeOnShared('the OCR scan', () => {
  const NAME = 'quang-ngai-van-phong-2024-ocr';
  const expected = linesOf('ocrScan.txt');

  test('33 tasks, the two of 1.c among them, in the sections of design 4', async () => {
    const { tasks, year } = await readSeed(NAME);
    expect([tasks.length, year]).toEqual([33, 2024]);
    expect(sectionsOf(tasks)).toEqual([
      ['I', 8, 'the-che'],
      ['II', 12, 'tthc'],
      ['III', 1, 'bo-may'],
      ['IV', 3, 'cong-vu'],
      ['V', 1, 'tai-chinh-cong'],
      ['VI', 6, 'chinh-quyen-so'],
      ['VII', 2, 'chi-dao-dieu-hanh'],
    ]);
  });

  test('every deadline has its kind and date', async () => {
    const { tasks } = await readSeed(NAME);
    const read = tasks.map((task) => {
      const marks = task.schedule.milestones.map(({ kind, due }) => {
        const dated = due !== null && kind !== 'recurring';
        return `${LETTERS[kind] ?? '?'}${dated ? `:${due}` : ''}`;
      });
      return `${placeOf(task)} ${marks.join(' ')}`;
    });
    expect(read).toEqual(expected.map(([place = '', , , marks = '']) => `${place} ${marks}`));
  });

  test('who leads and who coordinates', async () => {
    const { tasks } = await readSeed(NAME);
    const wrong = expected.flatMap(([place = '', lead, coordinate], i) => {
      const task = tasks[i];
      const same = task && allAlike(task.lead, namesIn(lead)) && allAlike(task.coordinate, namesIn(coordinate));
      return same ? [] : [{ place, read: task?.lead, with: task?.coordinate }];
    });
    expect(wrong).toEqual([]);
  });

  test('one unit has one name', async () => {
    const { tasks } = await readSeed(NAME);
    const names = new Set(tasks.flatMap(({ lead }) => lead));
    expect(names.size).toBeLessThanOrEqual(6);
  });

  test('the words of a task stay as they came, and doubtful readings are told with their line', async () => {
    const { tasks, issues } = await readSeed(NAME);
    expect(tasks[1]?.content).toMatch(/^Hudng dan chuc nang, nhiém vu/);
    const doubtful = issues.filter(({ severity }) => severity !== 'info');
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.every(({ line }) => typeof line === 'number' && line > 0)).toBe(true);
  });
});
