import { rmSync } from 'node:fs';
import { scratchFolder } from '../cli/runCli';
import { expectedLeads } from './leads';
import { expectedOf } from './oracle';
import { describeOnShared, REAL_PLANS, type RealPlan, sharedBytes, sharedFile } from './plans';
import { contentsOf, shown, snapshotOf, type TaskJson, track, type Tracked, trackingRows } from './tracking';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runs = new Map<string, Promise<Tracked>>();

/** A real plan tracked as of a day; each run only once. */
function tracked(plan: RealPlan, asOf = plan.asOf): Promise<Tracked> {
  const name = `${asOf}-${plan.file}`;
  const known = runs.get(name);
  if (known) return known;
  const run = track(sharedFile(`workbooks/${plan.file}`), folder, name, ['--as-of', asOf]);
  runs.set(name, run);
  return run;
}

const sectionOf = ({ part, section }: TaskJson): string => [part, section].filter((mark) => mark !== null).join('.');
const placeOf = (task: TaskJson): string => `${sectionOf(task)}.${task.number}`;

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

describeOnShared('the five real plans, tracked', () => {
  describe.each(REAL_PLANS.map((plan) => [plan.file, plan] as const))('%s', (_file, plan) => {
    test(`${plan.tasks} tasks in the sections of design 4, each of its area`, async () => {
      const { json } = await tracked(plan);
      expect(json.tasks).toHaveLength(plan.tasks);
      expect(json.year).toBe(plan.year);
      const sections = [...new Set(json.tasks.map(sectionOf))];
      expect(
        sections.map((mark) => {
          const inside = json.tasks.filter((task) => sectionOf(task) === mark);
          return [mark, inside.length, [...new Set(inside.map((task) => task.area.code))].join()];
        }),
      ).toEqual(plan.sections);
    });

    test('who leads each task, as a person reads it', async () => {
      const { json } = await tracked(plan);
      const leads = expectedLeads(plan.leads);
      expect(leads.size).toBe(plan.tasks);
      const wrong = json.tasks.flatMap((task) => {
        const expected = leads.get(placeOf(task));
        const same = JSON.stringify(expected) === JSON.stringify(task.lead);
        return same ? [] : [{ task: placeOf(task), expected, read: task.lead }];
      });
      expect(wrong).toEqual([]);
    });

    test.each([plan.asOf, ...days(plan.year)])('every status on %s follows from phrase and day', async (asOf) => {
      const { json } = await tracked(plan, asOf);
      const wrong = json.tasks.flatMap((task) => {
        const expected = expectedOf(task.deadlineText, plan.year, asOf);
        const { status, due, daysLate } = task;
        const same = JSON.stringify({ status, due, daysLate }) === JSON.stringify(expected);
        return same ? [] : [{ task: placeOf(task), phrase: task.deadlineText, expected, status, due, daysLate }];
      });
      expect(wrong).toEqual([]);
    });

    test('the sheet says what the command line says; the classes add up', async () => {
      const { json, bytes } = await tracked(plan);
      const rows = trackingRows(snapshotOf(bytes), json.sheet);
      expect(
        rows.map(({ at }) => [
          shown(at('Mã')),
          shown(at('Hạn')),
          shown(at('Trạng thái')),
          shown(at('Số ngày quá hạn')) || null,
          `${shown(at('Đơn vị chủ trì')) ?? ''}`.replaceAll('\n', ' '),
        ]),
      ).toEqual(json.tasks.map((task) => [task.id, task.due, task.status, task.daysLate, task.lead.join('; ')]));
      const { total, byArea, byUnit } = json.summary;
      expect([total.total, sum(total.counts)]).toEqual([plan.tasks, plan.tasks]);
      expect(byArea.reduce((all, area) => all + sum(area.counts), 0)).toBe(plan.tasks);
      expect(byUnit.reduce((all, unit) => all + unit.total, 0)).toBe(
        json.tasks.reduce((all, task) => all + Math.max(1, task.lead.length), 0),
      );
    });

    test('nothing of the office is lost or changed', async () => {
      const { bytes } = await tracked(plan);
      const after = contentsOf(snapshotOf(bytes));
      const before = contentsOf(snapshotOf(sharedBytes(`workbooks/${plan.file}`)));
      expect(before.size).toBeGreaterThan(plan.tasks * 4);
      expect([...before].map(([cell]) => [cell, after.get(cell)])).toEqual([...before]);
    });

    test('a second run changes nothing, with or without the day', async () => {
      const first = await tracked(plan);
      const again = await track(first.file, folder, `again-${plan.file}`, ['--as-of', plan.asOf]);
      expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
      const later = await track(first.file, folder, `later-${plan.file}`, []);
      expect(later.json.reportDate).toBe(plan.asOf);
      expect(Buffer.from(later.bytes).equals(first.bytes)).toBe(true);
    });
  });

  test('the page-split table of Khánh Hòa gives the tasks of the clean one', async () => {
    const [clean, split] = await Promise.all(REAL_PLANS.slice(0, 2).map((plan) => tracked(plan)));
    const withoutPlace = (run: Tracked | undefined): unknown => run?.json.tasks.map(({ source: _, ...task }) => task);
    expect(withoutPlace(split)).toEqual(withoutPlace(clean));
    expect(split?.json.summary).toEqual(clean?.json.summary);
  });
});

/** Days on which other statuses come up: before the year, within it, after it. */
function days(year: number): readonly string[] {
  return [`${year - 1}-12-15`, `${year}-03-25`, `${year}-04-01`, `${year}-12-24`, `${year + 1}-02-10`];
}
