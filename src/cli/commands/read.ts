import { readTrackedPlan } from '../../core/tracking/readTracked';
import { describeSchedule } from '../../messages/vi/deadline';
import type { CommandLine } from '../arguments';
import { EXIT, type ExitCode } from '../exit';
import { complainOfIssue, openAny } from '../openInput';
import { type LineName, listIssues, needsLook } from '../output/issueList';
import { importDocument } from './import';
import type { WorkbookFile } from '../../host/file/read';
import { planJson } from '../output/planJson';
import { terminalTable } from '../output/terminalTable';
import { CLI_WORDS } from '../../messages/vi/cli';
import type { Plan } from '../../core/plan/plan';
import type { Surroundings } from '../surroundings';

/** `phuluc read`: the tasks of a workbook or a document as JSON, or as a table on the terminal; writes nothing. */
export async function readCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  surroundings.progress.step(CLI_WORDS.reading);
  const input = await openAny(line.files[0] ?? '', surroundings);
  if (!input) return EXIT.refused;
  const plan =
    input.kind === 'workbook'
      ? readWorkbook(input.file, line, surroundings)
      : importDocument(input, line, surroundings)?.plan;
  surroundings.progress.done();
  if (!plan) return EXIT.refused;
  const lines = input.kind === 'document' ? input.format : 'text';
  surroundings.print(line.switches.has('json') ? JSON.stringify(planJson(plan)) : planText(plan, lines));
  return needsLook(plan.issues) ? EXIT.look : EXIT.done;
}

function readWorkbook(file: WorkbookFile, line: CommandLine, surroundings: Surroundings): Plan | undefined {
  const { sheet, year } = line.options;
  const read = readTrackedPlan(file.snapshot(), {
    reportDate: surroundings.today,
    ...(sheet === undefined ? {} : { sheet }),
    ...(year === undefined ? {} : { year: Number(year) }),
  });
  if (!('refusal' in read)) return read.plan;
  complainOfIssue(surroundings, read.refusal);
  return undefined;
}

function planText(plan: Plan, lines: LineName): string {
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
  return [...(plan.title === '' ? [] : [plan.title]), table, ...listIssues(plan.issues, lines)].join('\n');
}
