import { COMMAND_HELP, HELP_FRAME, OPTION_HELP } from '../messages/vi/cli';
import { COMMANDS, type CommandName, type OptionName, OPTIONS } from './commandTable';

/** The help page: of one command, or of all. */
export function helpText(command: CommandName | null): string {
  return command === null ? overview() : commandPage(command);
}

function overview(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    HELP_FRAME.title,
    '',
    HELP_FRAME.commands,
    ...names.flatMap((name) => [`  ${COMMAND_HELP[name]?.usage ?? name}`, `      ${COMMAND_HELP[name]?.does ?? ''}`]),
    '',
    ...HELP_FRAME.exits,
  ].join('\n');
}

function commandPage(command: CommandName): string {
  const help = COMMAND_HELP[command];
  const { options } = COMMANDS[command];
  const lines = [HELP_FRAME.usage, `  ${help?.usage ?? command}`, '', help?.does ?? ''];
  if (options.length > 0) lines.push('', HELP_FRAME.options, ...options.map(optionLine));
  return [...lines, '', HELP_FRAME.exits[0]].join('\n');
}

function optionLine(name: OptionName): string {
  const { value, short } = OPTIONS[name];
  const spelled = `${short ? `-${short}, ` : ''}--${name}${value === null ? '' : ` ${value}`}`;
  return `  ${spelled.padEnd(26)} ${OPTION_HELP[name] ?? ''}`;
}
