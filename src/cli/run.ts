import { USAGE_SENTENCES } from '../messages/vi/cli';
import { parseArguments, type CommandLine } from './arguments';
import type { CommandName } from './commandTable';
import { areaCommand, deadlineCommand, unitCommand } from './commands/phrases';
import { importCommand } from './commands/import';
import { normaliseCommand } from './commands/normalise';
import { readCommand } from './commands/read';
import { trackCommand } from './commands/track';
import { EXIT, type ExitCode } from './exit';
import { helpText } from './help';
import type { Surroundings } from './surroundings';

type Command = (line: CommandLine, surroundings: Surroundings) => Promise<ExitCode> | ExitCode;

const COMMAND_BODIES: Readonly<Record<CommandName, Command>> = {
  track: trackCommand,
  read: readCommand,
  import: importCommand,
  normalise: normaliseCommand,
  deadline: deadlineCommand,
  unit: unitCommand,
  area: areaCommand,
};

/** Runs `phuluc` with the words after its name; gives the exit code. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const parsed = parseArguments(words);
  switch (parsed.kind) {
    case 'help':
      surroundings.print(helpText(parsed.command));
      return EXIT.done;
    case 'version':
      surroundings.print(surroundings.version);
      return EXIT.done;
    case 'fault':
      surroundings.complain(USAGE_SENTENCES[parsed.fault.code]?.(parsed.fault.facts) ?? parsed.fault.code);
      return EXIT.refused;
    case 'run':
      return COMMAND_BODIES[parsed.line.command](parsed.line, surroundings);
  }
}
