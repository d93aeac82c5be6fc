import { readArea } from '../../core/area/readArea';
import { readDeadline } from '../../core/deadline/readDeadline';
import type { DeadlineIssue } from '../../core/deadline/schedule';
import { DEADLINE_SEVERITIES } from '../../core/deadline/severities';
import { readUnits } from '../../core/unit/readUnits';
import { deadlineIssueSentence } from '../../messages/vi/deadline';
import type { CommandLine } from '../arguments';
import { milestoneJson } from '../output/planJson';
import { linesOf, unescapePhrase } from '../phraseFilter';
import { EXIT, type ExitCode } from '../exit';
import type { Surroundings } from '../surroundings';

/** What one phrase gives, and whether a person should look at it. */
interface Answer {
  readonly json: Record<string, unknown>;
  readonly look: boolean;
}

/** One phrase a line in, one JSON object a line out. */
async function filter(surroundings: Surroundings, answer: (phrase: string) => Answer): Promise<ExitCode> {
  let look = false;
  const out: string[] = [];
  for (const line of linesOf(await surroundings.input())) {
    const read = answer(unescapePhrase(line));
    look ||= read.look;
    out.push(JSON.stringify(read.json));
  }
  if (out.length > 0) surroundings.print(out.join('\n'));
  return look ? EXIT.look : EXIT.done;
}

const issueJson = (issue: DeadlineIssue): Record<string, unknown> => ({
  code: issue.code,
  message: deadlineIssueSentence(issue),
  raw: issue.raw,
});

export function deadlineCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  const year = line.options.year === undefined ? null : Number(line.options.year);
  return filter(surroundings, (text) => {
    const { milestones, issues } = readDeadline(text, { year });
    return {
      json: { text, milestones: milestones.map(milestoneJson), issues: issues.map(issueJson) },
      look: issues.some(({ code }) => DEADLINE_SEVERITIES[code] !== 'info'),
    };
  });
}

export function unitCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  const role = line.options.role === 'lead' || line.options.role === 'coordinate' ? line.options.role : 'method';
  return filter(surroundings, (text) => {
    const { lead, coordinate } = readUnits(text, { role });
    return { json: { text, lead, coordinate }, look: false };
  });
}

export function areaCommand(_line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  return filter(surroundings, (text) => ({ json: { text, code: readArea(text).code }, look: false }));
}
