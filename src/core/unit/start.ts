import { fold } from '../text/fold';
import { HEAD_ALIASES } from './alias-data';
import { knownNameAt, nameAt, shippedNameAt, type Names } from './aliases';
import { GROUP_NOUNS, GROUP_OPENERS, ORGANISATION_NOUN_NEXT, STAFF_NOUNS, type GroupNoun } from './groups';
import { HEADS, type Head } from './heads';
import { asKnown } from './name';
import { isSamePhrase, phraseAt, phraseTable, wordTable } from './phrases';
import type { Shared } from './nameState';
import type { Token } from './tokens';

/** What is read: the words, in a cell of a unit column or in a sentence. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cell: boolean;
  /** The text has no lower case, so capitals tell nothing. */
  readonly allCaps: boolean;
  readonly aliases: Names;
  /** Head that the list before goes on sharing: "Các sở: Nội vụ; Tài chính". */
  readonly shared?: Shared | null;
}

/** A place where a unit name starts, and how it starts. */
export interface Start {
  readonly kind: 'organ' | 'person' | 'staff' | 'group' | 'name';
  /** Token after the words that were recognised. */
  readonly next: number;
  /** Folded head word, for heads that can be shared or hold known names. */
  readonly head: string;
  /** Written instead of the recognised words. */
  readonly instead?: string;
  readonly alone: boolean;
  /** A known whole name; false for the first words of one ("BQL"). */
  readonly whole?: true;
}

const LEVELS = new Set([
  'tinh',
  'huyen',
  'xa',
  'phuong',
  'thanh',
  'thi',
  'quan',
  'khu',
  'dac',
  'cap',
  'so',
  'bo',
  'trung',
  'cac',
  'hdnd',
  'viet',
]);
const HEAD_TABLE = phraseTable(HEADS, (row) => [row.head]);
const HEAD_ALIAS_TABLE = phraseTable(HEAD_ALIASES, (row) => [row.alias]);
const OPENER_TABLE = wordTable(GROUP_OPENERS);
const NOUN_TABLE = phraseTable(GROUP_NOUNS, (row) => [row.noun]);
const STAFF_TABLE = wordTable(STAFF_NOUNS);
const ORGANISATION_TABLE = wordTable(ORGANISATION_NOUN_NEXT);

/** Another word follows that makes it no unit; a comma between does not help: "Phòng, chống", "Thanh tra, kiểm tra". */
function ruledOut(not: readonly string[] | undefined, tokens: readonly Token[], next: number): boolean {
  if (not === undefined) return false;
  const from = tokens[next]?.key === ',' ? next + 1 : next;
  return not.some((phrase) => isSamePhrase(tokens, from, phrase));
}

function isNamed(tokens: readonly Token[], next: number): boolean {
  const word = tokens[next];
  return word?.kind === 'word' && (word.capital || LEVELS.has(word.key));
}

function isNumbered({ numbered }: Head, tokens: readonly Token[], next: number): boolean {
  const key = tokens[next]?.key ?? '';
  return numbered === true && (key === 'so' || /^\d{1,2}$/u.test(key));
}

function headStart(tokens: readonly Token[], at: number): Start | null {
  const spelled: FoundHead | null = phraseAt(HEAD_TABLE, tokens, at, ({ head }) => isSamePhrase(tokens, at, head));
  const match = spelled ?? slashedHead(tokens, at) ?? misspeltHead(tokens, at);
  if (match === null || ruledOut(match.row.not, tokens, match.next)) return null;
  if (match.row.named === true && !isNamed(tokens, match.next) && !isNumbered(match.row, tokens, match.next))
    return null;
  if (match.row.accented === true && tokens[at]?.text.toLowerCase() !== match.row.head.toLowerCase()) return null;
  const instead = match.wrong === true ? { instead: match.row.head } : {};
  return {
    kind: match.row.kind,
    next: match.next,
    head: fold(match.row.head),
    alone: match.row.alone === true,
    ...instead,
  };
}

interface FoundHead {
  readonly row: Head;
  readonly next: number;
  readonly wrong?: true;
}

/** "Sơ Nội vụ": wrong accents, shown by the known name right after. */
function misspeltHead(tokens: readonly Token[], at: number): FoundHead | null {
  if (tokens[at]?.capital !== true) return null;
  const match = phraseAt(HEAD_TABLE, tokens, at);
  const known = match === null ? null : knownNameAt(fold(match.row.head), tokens, match.next);
  return match === null || known === null || tokens[match.next]?.capital !== true ? null : { ...match, wrong: true };
}

/** "Đ/c". */
function slashedHead(tokens: readonly Token[], at: number): FoundHead | null {
  const isComrade = tokens[at]?.key === 'd' && tokens[at + 1]?.key === '/' && tokens[at + 2]?.key === 'c';
  const row = HEADS.find(({ head }) => head === 'Đ/c');
  return isComrade && row !== undefined ? { row, next: tokens[at + 3]?.key === '.' ? at + 4 : at + 3 } : null;
}

function headAliasStart(tokens: readonly Token[], at: number): Start | null {
  const match = phraseAt(HEAD_ALIAS_TABLE, tokens, at);
  const token = tokens[at];
  if (match === null || token === undefined || !token.capital) return null;
  const dotted = tokens[match.next]?.key === '.' && tokens[match.next]?.gap === false;
  const next = dotted ? match.next + 1 : match.next;
  if (tokens[next]?.kind !== 'word' && token.text.length > 1)
    return { kind: 'organ', next, head: fold(match.row.head), instead: match.row.head, alone: true };
  if (tokens[next]?.kind !== 'word' || (token.text.length === 1 && !dotted && !(tokens[next]?.capital ?? false)))
    return null;
  return { kind: 'organ', next, head: fold(match.row.head), instead: match.row.head, alone: true };
}

function nounMatch(tokens: readonly Token[], at: number): { row: GroupNoun; next: number } | null {
  return phraseAt(NOUN_TABLE, tokens, at, ({ noun }) => isSamePhrase(tokens, at, noun));
}

/** Token after the common noun at `at`, whatever follows; -1 when there is none. */
export function commonNounAt(tokens: readonly Token[], at: number): number {
  const match = nounMatch(tokens, at);
  return match === null || ruledOut(match.row.not, tokens, match.next) ? -1 : match.next;
}

/** The common noun at `at` that a group may hold ("cơ quan", "phòng"), or -1; otherwise the token after it. */
export function groupNounAt(tokens: readonly Token[], at: number): number {
  const match = nounMatch(tokens, at);
  if (match === null || ruledOut(match.row.not, tokens, match.next)) return -1;
  if (match.row.noun === 'tổ chức' && !organisationFollows(tokens, match.next)) return -1;
  const after = tokens[match.next];
  const proper = after?.kind === 'word' && after.capital && headStart(tokens, match.next) === null;
  return proper && !isUpperCase(after) ? -1 : match.next;
}

/** Right after "các" it is never the verb: "các tổ chức CT-XH". */
function openedNounAt(tokens: readonly Token[], at: number): number {
  const noun = groupNounAt(tokens, at);
  return noun === -1 && isSamePhrase(tokens, at, 'tổ chức') ? at + 2 : noun;
}

function isUpperCase(token: Token): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

function organisationFollows(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return after?.kind !== 'word' || after.key === 'va' || phraseAt(ORGANISATION_TABLE, tokens, next) !== null;
}

export function staffNounAt(tokens: readonly Token[], at: number): number {
  return phraseAt(STAFF_TABLE, tokens, at, (words) => isSamePhrase(tokens, at, words))?.next ?? -1;
}

function groupStart(tokens: readonly Token[], at: number): Start | null {
  const opener = phraseAt(OPENER_TABLE, tokens, at, (words) => isSamePhrase(tokens, at, words));
  if (opener !== null) {
    const staffed = staffNounAt(tokens, opener.next);
    if (staffed !== -1) return { kind: 'staff', next: staffed, head: 'cac', alone: true };
    const noun = openedNounAt(tokens, opener.next);
    if (noun !== -1) return { kind: 'group', next: noun, head: 'cac', alone: true };
    const head = headStart(tokens, opener.next);
    return head === null ? null : { ...head, kind: 'group', alone: true };
  }
  const match = nounMatch(tokens, at);
  if (match === null || match.row.opens !== true) return bareListStart(tokens, at);
  if (ownsHead(tokens, match.next)) return null;
  return groupNounAt(tokens, at) === -1 ? null : { kind: 'group', next: match.next, head: 'cac', alone: true };
}

/** "Cơ quan Ủy ban MTTQ Việt Nam": one unit, not a group. */
function ownsHead(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && headStart(tokens, at)?.kind === 'organ';
}

/** "Sở, ban, ngành tỉnh", "Phòng, ban, đơn vị": a list of common nouns without "các". */
function bareListStart(tokens: readonly Token[], at: number): Start | null {
  const first = groupNounAt(tokens, at);
  if (first === -1 || (tokens[first]?.key !== ',' && tokens[first]?.key !== '/')) return null;
  const second = groupNounAt(tokens, first + 1);
  return second === -1 || (tokens[first + 1]?.capital ?? true)
    ? null
    : { kind: 'group', next: first, head: 'cac', alone: true };
}

/** Written without accents, or all in one case, so the capitals mean nothing. */
function isCareless(reader: Reader, at: number, next: number): boolean {
  const written = reader.text.slice(reader.tokens[at]?.start ?? 0, reader.tokens[next - 1]?.end ?? 0);
  const plain = fold(written);
  return written.toLowerCase() === plain || written === written.toLowerCase() || written === written.toUpperCase();
}

/** How a unit name starts at token `at`; null when none does. The user's aliases come first, then known names, groups and head words. */
export function unitStart(reader: Reader, at: number): Start | null {
  const { tokens } = reader;
  if (tokens[at]?.kind !== 'word') return null;
  const own = nameAt(reader.aliases, tokens, at);
  if (own !== null) return { kind: 'name', next: own.next, head: '', instead: own.unit, alone: true, whole: true };
  const shipped = shippedNameAt(tokens, at);
  if (shipped !== null) {
    const usual = shipped.spelled && !isCareless(reader, at, shipped.next) ? null : asKnown(reader, at, shipped);
    const instead = usual === null ? {} : { instead: usual };
    const whole = shipped.prefix ? {} : { whole: true as const };
    return { kind: 'name', next: shipped.next, head: '', alone: true, ...whole, ...instead };
  }
  return groupStart(tokens, at) ?? headAliasStart(tokens, at) ?? headStart(tokens, at);
}
