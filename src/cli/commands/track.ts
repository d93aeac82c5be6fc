import { columnIndex } from '../../core/workbook/address';
import { summarise } from '../../core/report/summarise';
import type { TrackDone, TrackOptions } from '../../core/tracking/composeTracking';
import { trackWorkbook } from '../../core/tracking/trackWorkbook';
import type { WorkbookFile } from '../../host/file/read';
import { applyEdits } from '../../host/file/apply';
import { dayInWords } from '../../core/status/days';
import { CLI_WORDS } from '../../messages/vi/cli';
import type { CommandLine } from '../arguments';
import { EXIT, type ExitCode } from '../exit';
import { besideInput, checkOutput, writeWhole } from '../files';
import { normaliseFile } from '../normaliseFile';
import { complainOfFile, complainOfIssue, complainOfRefusal, openInput } from '../openInput';
import { listChanges } from '../output/changeList';
import { listIssues, needsLook } from '../output/issueList';
import { summaryText } from '../output/summaryText';
import { trackJson } from '../output/trackJson';
import type { Surroundings } from '../surroundings';

/** A run ready to be written: the file it goes into and what goes in. */
interface Ready {
  readonly file: WorkbookFile;
  readonly done: TrackDone;
  /** What normalising changed first, as lines; empty without --normalise. */
  readonly changes: readonly string[];
}

/** `phuluc track`: reads, tracks, writes a new workbook and tells the summary. */
export async function trackCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  const input = line.files[0] ?? '';
  const output = line.options.output ?? besideInput(input, 'theo-doi');
  const writable = checkOutput(input, output, line.switches.has('force'));
  surroundings.progress.step(CLI_WORDS.reading);
  const file = await openInput(input, surroundings);
  if (!file) return EXIT.refused;
  if (!writable.ok) {
    complainOfFile(surroundings, writable.fault);
    return EXIT.refused;
  }
  const ready = prepare(file, line, surroundings);
  return ready ? write(ready, output, line, surroundings) : EXIT.refused;
}

function trackOptions(line: CommandLine, surroundings: Surroundings): TrackOptions {
  const { 'as-of': asOf, sheet, year, at } = line.options;
  return {
    reportDate: asOf ?? surroundings.today,
    asOfGiven: asOf !== undefined,
    ...(sheet === undefined ? {} : { sheet }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(at === undefined ? {} : { placement: { kind: 'column' as const, column: columnIndex(at) } }),
    ...(line.switches.has('copy-sheet') ? { placement: { kind: 'copy' as const } } : {}),
  };
}

function prepare(opened: WorkbookFile, line: CommandLine, surroundings: Surroundings): Ready | undefined {
  surroundings.progress.step(CLI_WORDS.working);
  const normalised = line.switches.has('normalise') ? normaliseFile(opened, line, surroundings) : undefined;
  if (line.switches.has('normalise') && !normalised) return undefined;
  const file = normalised?.file ?? opened;
  const result = trackWorkbook(file.snapshot(), trackOptions(line, surroundings));
  if (result.refusal) {
    complainOfIssue(surroundings, result.refusal);
    return undefined;
  }
  const issues = [...(normalised?.issues ?? []), ...result.issues];
  return { file, done: { ...result, issues }, changes: listChanges(normalised?.changes ?? []) };
}

function write(
  { file, done, changes }: Ready,
  output: string,
  line: CommandLine,
  surroundings: Surroundings,
): ExitCode {
  surroundings.progress.step(CLI_WORDS.writing);
  const applied = applyEdits(file, done.edits);
  if (!applied.ok) {
    complainOfRefusal(surroundings, applied.refusal);
    return EXIT.refused;
  }
  const written = writeWhole(output, applied.value);
  if (!written.ok) {
    complainOfFile(surroundings, written.fault);
    return EXIT.refused;
  }
  surroundings.progress.done();
  tell(done, changes, output, line, surroundings);
  return needsLook(done.issues) ? EXIT.look : EXIT.done;
}

function tell(
  done: TrackDone,
  changes: readonly string[],
  output: string,
  line: CommandLine,
  surroundings: Surroundings,
): void {
  const { plan, tracked, issues, settings, edits } = done;
  if (line.switches.has('json')) {
    surroundings.print(JSON.stringify(trackJson(plan, tracked, issues, settings.reportDate, output)));
    return;
  }
  surroundings.print(
    [
      ...(plan.title === '' ? [] : [plan.title]),
      CLI_WORDS.asOf(dayInWords(settings.reportDate)),
      ...changes,
      '',
      summaryText(summarise(tracked)),
      '',
      ...listIssues(issues),
      ...(edits.length === 0 && changes.length === 0 ? [CLI_WORDS.unchanged] : []),
      CLI_WORDS.written(output),
    ].join('\n'),
  );
}
