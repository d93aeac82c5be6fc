import fc from 'fast-check';
import { ATTENTION_REASONS } from '../../../src/core/run/view';
import { issueSentence } from '../../../src/messages/vi';
import { fixedPlan, plans, PHRASES, SHEET } from './plans';
import { planned, ran, viewed } from './running';
import { typed } from '../tracking/harness';

test('each finding stands with its task or among the general ones, once, and has its sentence', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { attention, general, issues, tracked } = viewed(plan);
      const told = [...attention.flatMap((each) => each.issues), ...general];
      const alarms = issues.filter(({ severity }) => severity !== 'info');
      expect(told).toHaveLength(new Set(told).size);
      for (const issue of alarms) expect(told).toContain(issue);
      for (const issue of issues) expect(issueSentence(issue)).not.toBe('');
      expect(new Set(attention.map(({ task }) => task)).size).toBe(attention.length);
      for (const { task } of attention) expect(tracked.tasks).toContain(task);
      const order = attention.map(({ reason }) => ATTENTION_REASONS.indexOf(reason));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

test('what a busy official sees: dates that cannot be first, no alarm for "theo quy định"', () => {
  const { attention } = viewed(fixedPlan());
  const phraseOf = new Map(attention.map(({ task, reason }) => [task.task.deadlineText, reason]));
  expect(phraseOf.get('Ngày 31/6/2024')).toBe('impossible-date');
  expect(phraseOf.get(PHRASES[6])).toBe('event-needed');
  expect(phraseOf.has('Theo quy định')).toBe(false);
  expect(phraseOf.has('Thường xuyên trong năm 2024')).toBe(false);
  expect(attention[0]?.reading).toBe('Ngày chưa xác định');
});

test('a day that a person has entered answers a phrase that gives none', () => {
  const { workbook } = ran(fixedPlan());
  const wrong = viewed(workbook).attention.filter(({ reason }) => reason === 'impossible-date');
  expect(wrong).not.toEqual([]);
  const tasks = wrong.map(({ task }) => ({ id: task.task.id, due: '2024-06-30' }));
  const after = viewed(ran(workbook, { kind: 'correct', tasks }).workbook);
  expect(after.attention.filter(({ reason }) => reason === 'impossible-date')).toEqual([]);
});

test('findings about tracking cells belong to their task, also in a workbook that is tracked', () => {
  const { workbook } = ran(fixedPlan());
  const { tracked } = viewed(workbook);
  const [first] = tracked.tasks;
  const typo = typed(workbook, SHEET, first?.row ?? 0, tracked.columns.completed, 'xong rồi');
  const found = viewed(typo).attention.find(({ task }) => task.task.id === first?.task.id);
  expect(found?.issues.map(({ code }) => code)).toContain('tracking-completed-not-date');
  expect(found?.reason).toBe('not-understood');
});

test('an update that would write nothing is known before it is tried', () => {
  const start = fixedPlan();
  expect(viewed(start)).toMatchObject({ isTracked: false, hasSummaries: false, isCurrent: false });
  const { workbook } = ran(start);
  expect(viewed(workbook)).toMatchObject({ isTracked: true, hasSummaries: false, isCurrent: true });
  expect(viewed(workbook, { kind: 'summaries' }).isCurrent).toBe(false);
  const all = ran(workbook, { kind: 'summaries' }).workbook;
  expect(viewed(all)).toMatchObject({ hasSummaries: true, isCurrent: true });
});

test('an update refreshes summary sheets that stand, makes none, and keeps those alive that others read', () => {
  const all = ran(fixedPlan(), { kind: 'summaries' }).workbook;
  const gone = (name: string) => ({
    ...all,
    sheets: all.sheets.filter((sheet) => sheet.name !== name),
    sheetNames: all.sheetNames.filter((each) => each !== name),
  });
  const names = (workbook: typeof all) => workbook.sheets.map(({ name }) => name);
  expect(names(ran(gone('Giao ban')).workbook)).not.toContain('Giao ban');
  expect(names(ran(gone('Giao ban'), { kind: 'summaries' }).workbook)).toContain('Giao ban');
  // `Giao ban` reads this one.
  expect(names(ran(gone('TH theo đơn vị')).workbook)).toContain('TH theo đơn vị');
  expect(planned(ran(gone('Giao ban')).workbook).edits).toEqual([]);
});
