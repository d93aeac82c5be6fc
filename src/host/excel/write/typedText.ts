/** What Excel takes for a formula, or for the apostrophe that marks text, when it comes first. Full-width forms count too. */
const STARTS_A_FORMULA = /^['=+\-@＇＝＋－＠]/u;

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAYS = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
/** Words that may stand in a number, date or time of Excel's US English, which is what the API reads (office-js issues 1559, 3775). */
const WORDS = new RegExp(`(?<!\\p{L})(?:${MONTHS}|${DAYS}|am|pm|a|p|e)(?!\\p{L})`, 'giu');
/** What else may stand there: digits of any script, signs, currency, percent, fraction and date separators, spaces. */
const NUMBERLIKE = /^[\p{Nd}\p{Sc}\s.,:;/\\\-+()%'’−–_]*$/u;

const CONSTANTS = /^(?:true|false)$/i;
const ERRORS =
  /^#(?:null!|div\/0!|value!|ref!|name\?|num!|n\/a|getting_data|spill!|connect!|blocked!|unknown!|field!|calc!|external!|busy!|python!)$/i;

/**
 * Whether Excel could read something else than this very text out of it when it is typed into a cell: a formula, number, date, time, fraction,
 * percentage, amount of money, truth value or error. Rather yes than no: an apostrophe too many changes nothing that can be seen.
 */
export function couldBeConverted(text: string): boolean {
  if (STARTS_A_FORMULA.test(text)) return true;
  const bare = text.trim();
  if (CONSTANTS.test(bare) || ERRORS.test(bare)) return true;
  if (!/\p{Nd}/u.test(bare)) return false;
  return NUMBERLIKE.test(bare.replace(WORDS, ' '));
}

/**
 * The text as it is to be assigned to `Range.formulas` so that the cell holds exactly this text: with the apostrophe that marks text where Excel
 * would read something else out of it. In a text cell (`@`) only what begins like a formula needs it. ("" empties the cell.)
 */
export function asTypedText(text: string, numberFormat?: string): string {
  const isTextCell = numberFormat === '@';
  const marked = isTextCell ? STARTS_A_FORMULA.test(text) : couldBeConverted(text);
  return marked ? `'${text}` : text;
}
