/** Every option of the command line: its value's name in the help (null = a switch) and a short form. */
export const OPTIONS: Readonly<Record<OptionName, { readonly value: string | null; readonly short?: string }>> = {
  output: { value: 'ra.xlsx', short: 'o' },
  'as-of': { value: 'YYYY-MM-DD' },
  sheet: { value: 'TÊN' },
  year: { value: 'YYYY' },
  at: { value: 'CỘT' },
  role: { value: 'lead|coordinate' },
  'copy-sheet': { value: null },
  normalise: { value: null },
  'dry-run': { value: null },
  json: { value: null },
  force: { value: null },
};

export type OptionName =
  'output' | 'as-of' | 'sheet' | 'year' | 'at' | 'role' | 'copy-sheet' | 'normalise' | 'dry-run' | 'json' | 'force';

export type CommandName = 'track' | 'read' | 'import' | 'normalise' | 'deadline' | 'unit' | 'area';

export interface CommandShape {
  /** Least and most files it takes. */
  readonly files: readonly [number, number];
  readonly options: readonly OptionName[];
}

/** Every command: how many files it takes and which options. */
export const COMMANDS: Readonly<Record<CommandName, CommandShape>> = {
  track: {
    files: [1, 1],
    options: ['output', 'as-of', 'sheet', 'year', 'normalise', 'at', 'copy-sheet', 'json', 'force'],
  },
  read: { files: [1, 1], options: ['sheet', 'year', 'json'] },
  import: { files: [1, 1], options: ['output', 'year', 'json', 'force'] },
  normalise: { files: [1, 1], options: ['output', 'sheet', 'dry-run', 'json', 'force'] },
  deadline: { files: [0, 0], options: ['year'] },
  unit: { files: [0, 0], options: ['role'] },
  area: { files: [0, 0], options: [] },
};
