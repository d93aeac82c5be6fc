/** Calculates the few formula forms our status columns use, from their text alone, with Excel's rules for comparing. */
export type Value = string | number | boolean;
export type Cells = Readonly<Record<string, Value>>;

const TOKEN = /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|<=|>=|<>|[-+*/(),=<>]|[$A-Za-z_][$A-Za-z0-9_]*)/y;

function tokens(formula: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`Cannot read formula at ${formula.slice(0, 40)}`);
    found.push(match[1] ?? '');
  }
  return found;
}

/** Excel orders number < text < boolean. */
const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value);
const compare = (a: Value, b: Value): number => (rank(a) !== rank(b) ? rank(a) - rank(b) : a < b ? -1 : a > b ? 1 : 0);
const numberOf = (value: Value): number => {
  if (typeof value === 'string') throw new Error('#VALUE!');
  return Number(value);
};

const FUNCTIONS: Readonly<Record<string, (args: (() => Value)[]) => Value>> = {
  IF: ([test, yes, no]) => (test?.() ? (yes?.() ?? true) : (no?.() ?? false)),
  AND: (args) => args.map((arg) => arg()).every(Boolean),
  NOT: ([arg]) => !arg?.(),
  ISNUMBER: ([arg]) => typeof arg?.() === 'number',
  INT: ([arg]) => Math.floor(numberOf(arg?.() ?? 0)),
  DATE: (args) => {
    const [year = 0, month = 1, date = 1] = args.map((arg) => numberOf(arg()));
    return Date.UTC(year, month - 1, date) / 86_400_000 + 25569;
  },
};

export function evaluate(formula: string, cells: Cells): Value {
  const list = tokens(formula);
  let at = 0;
  const take = (): string => list[at++] ?? '';
  const atom = (): (() => Value) => {
    const token = take();
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return () => Number(token);
    if (token === '(') {
      const inner = comparison();
      take();
      return inner;
    }
    if (list[at] !== '(') return () => cells[token] ?? 0;
    take();
    const args: (() => Value)[] = [];
    while (list[at] !== ')') {
      args.push(comparison());
      if (list[at] === ',') take();
    }
    take();
    const call = FUNCTIONS[token];
    if (!call) throw new Error(`Unknown function ${token}`);
    return () => call(args);
  };
  const sum = (): (() => Value) => {
    let left = atom();
    while (list[at] === '-' || list[at] === '+') {
      const sign = take() === '-' ? -1 : 1;
      const [a, b] = [left, atom()];
      left = () => numberOf(a()) + sign * numberOf(b());
    }
    return left;
  };
  const comparison = (): (() => Value) => {
    const left = sum();
    const operator = list[at] ?? '';
    if (!['=', '<', '>', '<=', '>=', '<>'].includes(operator)) return left;
    take();
    const right = sum();
    const holds: Readonly<Record<string, (order: number) => boolean>> = {
      '=': (order) => order === 0,
      '<>': (order) => order !== 0,
      '<': (order) => order < 0,
      '>': (order) => order > 0,
      '<=': (order) => order <= 0,
      '>=': (order) => order >= 0,
    };
    return () => holds[operator]?.(compare(left(), right())) ?? false;
  };
  return comparison()();
}
