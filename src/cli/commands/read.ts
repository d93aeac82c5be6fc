import { readTrackedPlan } from '../../core/tracking/readTracked';
import { describeSchedule } from '../../messages/vi/deadline';
import type { CommandLine } from '../arguments';
import { EXIT, type ExitCode } from '../exit';
import { complainOfIssue, openInput } from '../openInput';
import { listIssues, needsLook } from '../output/issueList';
import { planJson } from '../output/planJson';
import { terminalTable } from '../output/terminalTable';
import { CLI_WORDS } from '../../messages/vi/cli';
import type { Plan } from '../../core/plan/plan';
import type { Surroundings } from '../surroundings';

/** `phuluc read`: the tasks as JSON, or as a table on the terminal; writes nothing. */
export function readCommand(line: CommandLine, surroundings: Surroundings): ExitCode {
  surroundings.progress.step(CLI_WORDS.reading);
  const file = openInput(line.files[0] ?? '', surroundings);
  if (!file) return EXIT.refused;
  const { sheet, year } = line.options;
  const read = readTrackedPlan(file.snapshot(), {
    reportDate: surroundings.today,
    ...(sheet === undefined ? {} : { sheet }),
    ...(year === undefined ? {} : { year: Number(year) }),
  });
  surroundings.progress.done();
  if ('refusal' in read) {
    complainOfIssue(surroundings, read.refusal);
    return EXIT.refused;
  }
  surroundings.print(line.switches.has('json') ? JSON.stringify(planJson(read.plan)) : planText(read.plan));
  return needsLook(read.plan.issues) ? EXIT.look : EXIT.done;
}

function planText(plan: Plan): string {
  const rows = plan.tasks.map((task) => [
    task.id,
    task.content,
    task.lead.join('; '),
    task.deadlineText,
    describeSchedule(task.schedule),
  ]);
  const { id, content, lead, deadline, reading } = CLI_WORDS.taskHeads;
  const table = terminalTable(
    [
      { title: id, align: 'left' },
      { title: content, align: 'left', width: 50 },
      { title: lead, align: 'left', width: 26 },
      { title: deadline, align: 'left', width: 30 },
      { title: reading, align: 'left', width: 44 },
    ],
    rows,
  );
  return [...(plan.title === '' ? [] : [plan.title]), table, ...listIssues(plan.issues)].join('\n');
}
