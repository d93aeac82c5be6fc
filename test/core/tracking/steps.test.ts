import { firstStep, inStepOrder, milestoneText, stepNamed, stepsOf } from '../../../src/core/tracking/steps';
import { PHRASES, scheduleOf } from './sample';

/** Phrase, its steps in order, and the one that tracking begins with on 20/11/2024. */
const CASES: readonly (readonly [keyof typeof PHRASES, readonly string[], string])[] = [
  ['Trước ngày 15/6/2024', ['2024-06-14'], ''],
  ['Quý I ban hành; báo cáo trước 30/10', ['2024-03-31', '2024-10-29'], '1/2'],
  ['Thường xuyên; báo cáo 30/6', ['2024-06-30', 'continuous'], '1/2'],
  ['Thường xuyên', ['continuous'], 'TX'],
  ['Định kỳ', ['continuous'], 'TX'],
  ['Theo quy định', ['open'], ''],
];

test.each(CASES)('%s', (phrase, expected, milestone) => {
  const steps = stepsOf(scheduleOf(phrase));
  expect(steps.map(({ due, kind }) => due ?? kind)).toEqual(expected);
  expect(milestoneText(steps, firstStep(steps, '2024-11-20'))).toBe(milestone);
});

test('a cycle begins with its next occurrence, or its last when all are past', () => {
  const steps = stepsOf(scheduleOf('Hằng tháng'));
  expect(
    ['2024-01-01', '2024-11-20', '2024-11-30', '2024-12-01', '2025-02-01'].map((day) => firstStep(steps, day)),
  ).toEqual([0, 10, 10, 11, 11]);
});

test('cycles that fall on one day are one step; words that set no time are none beside a date', () => {
  const [monthly] = PHRASES['Hằng tháng'] ?? [];
  const [vague] = PHRASES['Theo quy định'] ?? [];
  if (!monthly || !vague) throw new Error('samples changed');
  const quarterly = { ...monthly, recurrence: 'quarterly' as const, occurrences: ['2024-03-31', '2024-06-30'] };
  expect(stepsOf({ milestones: [monthly, quarterly, vague], issues: [] })).toHaveLength(12);
  expect(stepsOf({ milestones: [], issues: [] })).toEqual([{ kind: 'open', due: null }]);
});

test('a milestone is found again by its text', () => {
  const steps = stepsOf(scheduleOf('Thường xuyên; báo cáo 30/6'));
  expect(['1/2', ' 1/2 ', 'TX', '2/2', '3/2', '1/3', '', 'xong'].map((text) => stepNamed(steps, text))).toEqual([
    0,
    0,
    1,
    1,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('milestones are told in the order they are followed', () => {
  const { milestones } = inStepOrder(scheduleOf('Thường xuyên; báo cáo 30/6'));
  expect(milestones.map(({ kind }) => kind)).toEqual(['date', 'continuous']);
});
