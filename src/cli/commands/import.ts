import { readDocument } from '../../core/document/readDocument';
import { gravest } from '../../core/issue/gravest';
import type { Plan } from '../../core/plan/plan';
import { sheetNameOf } from '../../core/register/readRegister';
import type { Register } from '../../core/register/register';
import { registerSheet } from '../../core/register/registerSheet';
import { newWorkbook } from '../../host/file/new-workbook';
import { CLI_WORDS, FILE_SENTENCES } from '../../messages/vi/cli';
import type { CommandLine } from '../arguments';
import { EXIT, type ExitCode } from '../exit';
import { besideInput, checkOutput, writeWhole } from '../files';
import { NODE_CODEC } from '../nodeCodec';
import { complainOfFile, complainOfIssue, complainOfRefusal, openAny, type TextInput } from '../openInput';
import { importText } from '../output/importText';
import { needsLook } from '../output/issueList';
import { planJson } from '../output/planJson';
import type { Surroundings } from '../surroundings';

/** The plan of a document, ready to be written as a table. */
interface Imported {
  readonly plan: Plan;
  readonly register: Register;
  readonly source: TextInput['format'];
}

const yearOf = ({ options }: CommandLine): { readonly year?: number } =>
  options.year === undefined ? {} : { year: Number(options.year) };

/** Reads the plan of an opened document; says why in one line where it holds none. */
export function importDocument(input: TextInput, line: CommandLine, surroundings: Surroundings): Imported | undefined {
  const read = readDocument(input.document, yearOf(line));
  if (read.plan === null) {
    complainOfIssue(surroundings, gravest(read.issues) ?? { code: 'outline-no-tasks', severity: 'error' });
    return undefined;
  }
  const plan = { ...read.plan, issues: [...input.issues, ...read.plan.issues] };
  return { plan, register: read.register, source: input.format };
}

/** `phuluc import`: reads a plan written as text and writes it as a fresh table to a new workbook. */
export async function importCommand(line: CommandLine, surroundings: Surroundings): Promise<ExitCode> {
  const file = line.files[0] ?? '';
  surroundings.progress.step(CLI_WORDS.reading);
  const input = await openAny(file, surroundings);
  if (!input) return EXIT.refused;
  if (input.kind === 'workbook') {
    surroundings.progress.done();
    surroundings.complain(FILE_SENTENCES['file-is-workbook']?.(file) ?? '');
    return EXIT.refused;
  }
  const output = line.options.output ?? besideInput(file, 'phu-luc', '.xlsx');
  const writable = checkOutput(file, output, line.switches.has('force'), '.xlsx');
  if (!writable.ok) {
    complainOfFile(surroundings, writable.fault);
    return EXIT.refused;
  }
  const imported = importDocument(input, line, surroundings);
  return imported ? write(imported, output, line, surroundings) : EXIT.refused;
}

function write(imported: Imported, output: string, line: CommandLine, surroundings: Surroundings): ExitCode {
  const { plan, register, source } = imported;
  surroundings.progress.step(CLI_WORDS.writing);
  const made = newWorkbook(registerSheet(register, sheetNameOf(register, yearOf(line).year)), NODE_CODEC);
  if (!made.ok) {
    complainOfRefusal(surroundings, made.refusal);
    return EXIT.refused;
  }
  const written = writeWhole(output, made.value);
  surroundings.progress.done();
  if (!written.ok) {
    complainOfFile(surroundings, written.fault);
    return EXIT.refused;
  }
  const json = line.switches.has('json');
  surroundings.print(json ? JSON.stringify({ ...planJson(plan), output }) : importText(plan, source, output));
  return needsLook(plan.issues) ? EXIT.look : EXIT.done;
}
