import type { RowFormula } from '../edit/edit';
import type { StatusCode } from '../status/codes';
import { STATUS_CODES } from '../status/codes';
import { columnName } from '../workbook/address';
import { RATE_COLUMN } from './countColumns';
import type { PlanReferences } from './planReferences';
import { statusWord } from './planReferences';

/** A column beside the table that nobody sees: what the counting formulas of the row are made from. */
export interface HiddenColumn {
  readonly column: number;
  readonly formula: RowFormula;
  readonly value: (name: string) => string | number;
}

/** How the tasks of one line are counted, per status. Formulas stand in the line's row. */
export interface Counting {
  readonly hidden: readonly HiddenColumn[];
  readonly named: Readonly<Record<StatusCode, RowFormula>>;
  /** For a name too long for a criterion. */
  readonly longNamed: Readonly<Record<StatusCode, RowFormula>>;
  readonly blank: Readonly<Record<StatusCode, RowFormula>>;
  /** Tasks counted more than once by the lines: names beyond the first of each task. */
  readonly repeats: (code: StatusCode | null) => string | null;
}

/** COUNTIFS fails on a criterion over 255 characters; the longest pattern adds seven to the name. */
const LONGEST_CRITERION = 245;

/** A name as a COUNTIFS criterion that matches it exactly: `=` in front, wildcards escaped. */
export const exactCriterion = (name: string): string => `=${name.replace(/[~*?]/g, '~$&')}`;
export const fitsCriterion = (name: string): boolean => exactCriterion(name).length <= LONGEST_CRITERION;

export const escapedFormula = (reference: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${reference},"~","~~"),"*","~*"),"?","~?")`;

const perStatus = (text: (code: StatusCode) => string): Readonly<Record<StatusCode, RowFormula>> =>
  Object.fromEntries(STATUS_CODES.map((code) => [code, { text: text(code) }])) as unknown as Readonly<
    Record<StatusCode, RowFormula>
  >;

/** Not COUNTIFS with "": LibreOffice 7.4 leaves out empty cells below the last filled one of the column. */
const withoutName = (names: string, status: string, code: StatusCode): string =>
  `SUMPRODUCT((${names}="")*(${status}=${statusWord(code)}))`;

const FIRST_HIDDEN = RATE_COLUMN + 1;
const letter = (offset: number): string => `$${columnName(FIRST_HIDDEN + offset)}{r}`;
const EXACT: HiddenColumn = {
  column: FIRST_HIDDEN,
  formula: { text: `"="&${escapedFormula('$B{r}')}` },
  value: exactCriterion,
};

/** The places a name may have in "A; B; C", each as a pattern around the exact criterion. */
const PLACES: readonly { readonly before: string; readonly after: string }[] = [
  { before: '', after: ';*' },
  { before: '*; ', after: '' },
  { before: '*;', after: '' },
  { before: '*; ', after: ';*' },
  { before: '*;', after: ';*' },
];

function placeColumn(place: (typeof PLACES)[number], index: number): HiddenColumn {
  return {
    column: FIRST_HIDDEN + 1 + index,
    formula: { text: `"=${place.before}"&MID(${letter(0)},2,255)&"${place.after}"` },
    value: (name) => `=${place.before}${exactCriterion(name).slice(1)}${place.after}`,
  };
}

/** Column that holds how many tasks the unit shares with others: without any, the costly patterns are skipped. */
export const SHARED_COLUMN = FIRST_HIDDEN + 1 + PLACES.length;

/** Counting by lead unit: a cell may hold several, "A; B". */
export function unitCounting(plan: PlanReferences, sharedTasks: (name: string) => number): Counting {
  const [lead, status] = [plan.rows('lead'), plan.rows('status')];
  const places = `${letter(1)}:${letter(PLACES.length)}`;
  const shared = letter(1 + PLACES.length);
  const extra = `(LEN(${lead})-LEN(SUBSTITUTE(${lead},";","")))`;
  const count = (code: StatusCode): string =>
    `COUNTIFS(${lead},${letter(0)},${status},${statusWord(code)})` +
    `+IF(${shared}=0,0,SUMPRODUCT(COUNTIFS(${lead},${places},${status},${statusWord(code)})))`;
  return {
    hidden: [
      EXACT,
      ...PLACES.map(placeColumn),
      {
        column: SHARED_COLUMN,
        formula: { text: `SUMPRODUCT(COUNTIFS(${lead},${places},${status},"?*"))` },
        value: sharedTasks,
      },
    ],
    named: perStatus(count),
    longNamed: perStatus(
      (code) =>
        `SUMPRODUCT((${status}=${statusWord(code)})*ISNUMBER(FIND(LOWER("; "&$B{r}&"; "),LOWER("; "&${lead}&"; "))))`,
    ),
    blank: perStatus((code) => withoutName(lead, status, code)),
    repeats: (code) => `SUMPRODUCT((${status}${code === null ? '<>""' : `=${statusWord(code)}`})*${extra})`,
  };
}

/** Counting by area: a cell holds one. */
export function areaCounting(plan: PlanReferences): Counting {
  const [area, status] = [plan.rows('area'), plan.rows('status')];
  return {
    hidden: [EXACT],
    named: perStatus((code) => `COUNTIFS(${area},${letter(0)},${status},${statusWord(code)})`),
    longNamed: perStatus((code) => `SUMPRODUCT((${area}=$B{r})*(${status}=${statusWord(code)}))`),
    blank: perStatus((code) => withoutName(area, status, code)),
    repeats: () => null,
  };
}
