import { CLI_WORDS } from '../../messages/vi/cli';
import type { CommandLine } from '../arguments';
import { EXIT, type ExitCode } from '../exit';
import { besideInput, checkOutput, writeWhole } from '../files';
import { normaliseFile, type NormalisedFile } from '../normaliseFile';
import { complainOfFile, openInput } from '../openInput';
import { changeJson, listChanges } from '../output/changeList';
import { listIssues, needsLook } from '../output/issueList';
import { issueJson } from '../output/planJson';
import type { Surroundings } from '../surroundings';

/** `phuluc normalise`: shows every change cell by cell, then writes a new workbook unless --dry-run. */
export async function normaliseCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  const input = line.files[0] ?? '';
  const dryRun = line.switches.has('dry-run');
  const output = line.options.output ?? besideInput(input, 'chuan-hoa');
  surroundings.progress.step(CLI_WORDS.reading);
  const file = await openInput(input, surroundings);
  if (!file) return EXIT.refused;
  const writable = dryRun ? undefined : checkOutput(input, output, line.switches.has('force'));
  if (writable && !writable.ok) {
    complainOfFile(surroundings, writable.fault);
    return EXIT.refused;
  }
  const normalised = normaliseFile(file, line, surroundings);
  if (!normalised) return EXIT.refused;
  const written = dryRun ? undefined : writeWhole(output, normalised.bytes);
  surroundings.progress.done();
  if (written && !written.ok) {
    complainOfFile(surroundings, written.fault);
    return EXIT.refused;
  }
  tell(normalised, dryRun ? null : output, line, surroundings);
  return needsLook(normalised.issues) ? EXIT.look : EXIT.done;
}

function tell(
  { changes, issues }: NormalisedFile,
  output: string | null,
  line: CommandLine,
  surroundings: Surroundings,
): void {
  if (line.switches.has('json')) {
    surroundings.print(JSON.stringify({ output, changes: changes.map(changeJson), issues: issues.map(issueJson) }));
    return;
  }
  const last = output === null ? CLI_WORDS.dryRun : CLI_WORDS.written(output);
  const listed = changes.length === 0 ? [CLI_WORDS.unchanged] : listChanges(changes, Infinity);
  surroundings.print([...listed, ...listIssues(issues), last].join('\n'));
}
