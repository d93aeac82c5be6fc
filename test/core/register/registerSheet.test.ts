import fc from 'fast-check';
import type { Plan } from '../../../src/core/plan/plan';
import { readRegister } from '../../../src/core/register/readRegister';
import type { Register, RegisterTask } from '../../../src/core/register/register';
import { tidyText } from '../../../src/core/text/bullets';
import { registers } from './registers';

function planOf(register: Register): Plan {
  const read = readRegister(register);
  if (read.plan === null) throw new Error(JSON.stringify(read.issues));
  return read.plan;
}

const tasksOf = (register: Register): RegisterTask[] =>
  register.rows.flatMap((row) => (row.kind === 'task' ? [row] : []));

/** Titles of the headings over each task, outermost first. */
function headingsOver(register: Register): string[][] {
  const open: { level: number; title: string }[] = [];
  const over: string[][] = [];
  for (const row of register.rows) {
    if (row.kind === 'task') over.push(open.map(({ title }) => title));
    else {
      while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= row.level) open.pop();
      open.push(row);
    }
  }
  return over;
}

describe('a register written as a table and read again', () => {
  test('gives its tasks: all of them, in order, each text in its place', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { tasks } = planOf(register);
        const read = tasks.map(({ content, result, deadlineText, own }) => [
          content,
          result,
          deadlineText,
          own.progress,
          own.remark,
        ]);
        const wanted = tasksOf(register).map(({ content, result, deadline, progress, remark }) =>
          [content, result, deadline, progress, remark].map(tidyText),
        );
        expect(read).toEqual(wanted);
        expect(tasks.map(({ source }) => [source.firstRow, source.lastRow])).toEqual(
          tasksOf(register).map(({ source }) => [source.first, source.last]),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('gives each task its part and section, and an id of its own', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { tasks } = planOf(register);
        const over = headingsOver(register);
        const twoLevels = over.some((titles) => titles.length > 1);
        const wanted = over.map((titles) => [
          (twoLevels ? titles[0] : undefined) ?? null,
          titles[twoLevels ? 1 : 0] === undefined ? null : (titles[titles.length - 1] ?? null),
        ]);
        expect(tasks.map(({ partTitle, sectionTitle }) => [partTitle, sectionTitle])).toEqual(wanted);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      }),
      { numRuns: 300 },
    );
  });
});
