import type { Issue } from '../../core/issue/issue';
import type { Plan, Task } from '../../core/plan/plan';
import { CLI_WORDS } from '../../messages/vi/cli';
import { listIssues, type LineName } from './issueList';
import { terminalTable } from './terminalTable';

const sectionOf = ({ part, partTitle, section, sectionTitle }: Task): string =>
  [part === null ? '' : `${part}. ${partTitle ?? ''}`, section === null ? '' : `${section}. ${sectionTitle ?? ''}`]
    .filter((text) => text !== '')
    .join(' / ') || CLI_WORDS.noSection;

/** How many tasks each section has, in the order of the plan. */
function sectionTable(tasks: readonly Task[]): string {
  const counts = new Map<string, number>();
  for (const task of tasks) counts.set(sectionOf(task), (counts.get(sectionOf(task)) ?? 0) + 1);
  const rows = [...counts].map(([section, count]) => [section, String(count)]);
  return terminalTable(
    [
      { title: CLI_WORDS.section, align: 'left', width: 90 },
      { title: CLI_WORDS.tasks, align: 'right' },
    ],
    [...rows, [CLI_WORDS.total, String(tasks.length)]],
    true,
  );
}

const isDoubtful = ({ severity }: Issue): boolean => severity !== 'info';

/** What `phuluc import` tells: what a person should look at first, then the tasks of each section and where the file is. */
export function importText(plan: Plan, source: LineName, output: string): string {
  const order = (issue: Issue): number => issue.line ?? 0;
  const issues = [...plan.issues].sort((a, b) => order(a) - order(b));
  return [
    ...(plan.title === '' ? [] : [plan.title]),
    ...listIssues(issues.filter(isDoubtful), source),
    ...listIssues(
      issues.filter((issue) => !isDoubtful(issue)),
      source,
    ),
    sectionTable(plan.tasks),
    CLI_WORDS.written(output),
  ].join('\n');
}
