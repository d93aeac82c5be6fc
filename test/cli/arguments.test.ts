import { parseArguments } from '../../src/cli/arguments';
import { COMMANDS, OPTIONS } from '../../src/cli/commandTable';
import { helpText } from '../../src/cli/help';
import { COMMAND_HELP, OPTION_HELP, USAGE_SENTENCES } from '../../src/messages/vi/cli';

const faultOf = (...words: string[]): string | null => {
  const parsed = parseArguments(words);
  return parsed.kind === 'fault' ? parsed.fault.code : null;
};

describe('what a person types', () => {
  test('a command with its file and options', () => {
    const parsed = parseArguments(['track', 'a.xlsx', '-o', 'b.xlsx', '--as-of=2024-11-20', '--json']);
    expect(parsed).toMatchObject({
      kind: 'run',
      line: { command: 'track', files: ['a.xlsx'], options: { output: 'b.xlsx', 'as-of': '2024-11-20' } },
    });
    expect(parsed.kind === 'run' && parsed.line.switches.has('json')).toBe(true);
  });

  test.each([
    [[], 'usage-no-command'],
    [['trak'], 'usage-unknown-command'],
    [['track'], 'usage-files'],
    [['track', 'a', 'b'], 'usage-files'],
    [['deadline', 'a'], 'usage-files'],
    [['track', 'a', '--colour'], 'usage-unknown-option'],
    [['read', 'a', '--force'], 'usage-unknown-option'],
    [['track', 'a', '-o'], 'usage-option-value'],
    [['track', 'a', '--as-of', '20/11/2024'], 'usage-date'],
    [['track', 'a', '--as-of', '2024-02-30'], 'usage-date'],
    [['deadline', '--year', 'nay'], 'usage-year'],
    [['unit', '--role', 'chair'], 'usage-role'],
    [['track', 'a', '--at', '12'], 'usage-column'],
  ])('%j is refused as %s', (words, code) => {
    expect(faultOf(...words)).toBe(code);
    expect(USAGE_SENTENCES[code]).toBeDefined();
  });
});

describe('help', () => {
  test('names every command and every option of it', () => {
    for (const [name, command] of Object.entries(COMMANDS)) {
      expect(helpText(null)).toContain(`phuluc ${name}`);
      expect(COMMAND_HELP[name]?.usage).toContain(`phuluc ${name}`);
      const parsed = parseArguments([name, '--help']);
      expect(parsed).toEqual({ kind: 'help', command: name });
      for (const option of command.options)
        expect(COMMAND_HELP[name]?.usage).toMatch(new RegExp(`--${option}|-${OPTIONS[option].short ?? '$'} `, 'u'));
    }
  });

  test('has words for every option, and no words for an option that is gone', () => {
    expect(Object.keys(OPTION_HELP).sort()).toEqual(Object.keys(OPTIONS).sort());
  });
});
