import { parseArgs } from 'node:util';
import { isIsoDate } from '../core/calendar/arithmetic';
import { COMMANDS, type CommandName, type OptionName, OPTIONS } from './commandTable';

/** What the person typed, checked: the command, its files and its options. */
export interface CommandLine {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly switches: ReadonlySet<OptionName>;
}

/** A fault in what was typed: a message code with its facts. */
export interface UsageFault {
  readonly code:
    | 'usage-no-command'
    | 'usage-unknown-command'
    | 'usage-unknown-option'
    | 'usage-option-value'
    | 'usage-files'
    | 'usage-date'
    | 'usage-year'
    | 'usage-role'
    | 'usage-column';
  readonly facts: Readonly<Record<string, string>>;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly line: CommandLine }
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'fault'; readonly fault: UsageFault };

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);
const isOption = (word: string): word is OptionName => Object.hasOwn(OPTIONS, word);
const fault = (code: UsageFault['code'], facts: Record<string, string> = {}): ParsedArguments => ({
  kind: 'fault',
  fault: { code, facts },
});

/** Reads the words after `phuluc`. Never throws: what is wrong comes back as a fault. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [first, ...rest] = words;
  if (first === undefined) return fault('usage-no-command');
  if (first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', command: rest[0] !== undefined && isCommand(rest[0]) ? rest[0] : null };
  }
  if (first === '--version') return { kind: 'version' };
  if (!isCommand(first)) return fault('usage-unknown-command', { word: first });
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', command: first };
  return parseCommand(first, rest);
}

function parseCommand(command: CommandName, words: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: parserOptions(),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const files: string[] = [];
  const options: Partial<Record<OptionName, string>> = {};
  const switches = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name } = token;
    if (!isOption(name) || !COMMANDS[command].options.includes(name))
      return fault('usage-unknown-option', { option: token.rawName });
    if (OPTIONS[name].value === null) switches.add(name);
    else if (token.value === undefined || token.value === '')
      return fault('usage-option-value', { option: token.rawName });
    else options[name] = token.value;
  }
  return check({ command, files, options, switches });
}

function parserOptions(): Record<string, { type: 'string' | 'boolean'; short?: string }> {
  return Object.fromEntries(
    Object.entries(OPTIONS).map(([name, option]) => [
      name,
      { type: option.value === null ? 'boolean' : 'string', ...(option.short ? { short: option.short } : {}) },
    ]),
  );
}

const matching =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);

/** What each option's value must look like. */
const VALUE_RULES: readonly {
  readonly option: OptionName;
  readonly test: (value: string) => boolean;
  readonly code: UsageFault['code'];
}[] = [
  { option: 'as-of', test: isIsoDate, code: 'usage-date' },
  { option: 'year', test: matching(/^(?:19|20)\d{2}$/u), code: 'usage-year' },
  { option: 'role', test: matching(/^(?:lead|coordinate)$/u), code: 'usage-role' },
  { option: 'at', test: matching(/^[A-Za-z]{1,3}$/u), code: 'usage-column' },
];

function check(line: CommandLine): ParsedArguments {
  const [least, most] = COMMANDS[line.command].files;
  if (line.files.length < least || line.files.length > most) {
    return fault('usage-files', { command: line.command, expected: String(least) });
  }
  for (const { option, test, code } of VALUE_RULES) {
    const value = line.options[option];
    if (value !== undefined && !test(value)) return fault(code, { value });
  }
  return { kind: 'run', line };
}
