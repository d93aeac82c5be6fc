import { isSign, numberAt, oneOf } from '../deadline/text/lexicon';
import { wordsBetween } from '../deadline/text/phrase';
import type { Phrase } from '../deadline/text/phrase';
import { foldKey } from '../text/fold';
import {
  beginningAt,
  boundAt,
  forerunnerAt,
  measuredCompletionAt,
  namedCompletionAt,
  partAt,
  partialAt,
  reachedAt,
} from './lexicons';
import { percentState } from './marks';
import { papersIn } from './papers';
import type { PaperKind } from './papers';
import type { ProgressState } from './proposal';
import { onlySigns } from './scan';
import type { Clause, Found, PaperFound, VerbFound } from './statement';

/** What one verb, word or paper of a note says of the task. */
export interface Judged {
  readonly state: ProgressState;
  /** claim = of the whole task; product = something was made; step = work on the way; firm, weak, wait: as in `StateFound`. */
  readonly weight: 'claim' | 'product' | 'firm' | 'step' | 'weak' | 'wait';
  readonly certainty: 'sure' | 'assumed';
  readonly clause: Clause;
  readonly at: number;
  /** product: the kinds of paper made, empty when none is named. */
  readonly kinds: readonly PaperKind[];
}

const PERIOD = oneOf('ngày, tháng, quý, năm, khi, tuần');
const TERM = oneOf('hạn, thời, tiến, kế');
const OF_ALL = oneOf('trên, trong');
const WHOLE = oneOf('toàn, tất, hết');
const AHEAD = 7;
/** No verb reaches further. */
const REACH = 60;
const ASKING =
  /(?:^| )(?:xin|lay|tham gia|gop|thong nhat) y kien|(?:^| )(?:gop y|thau tom|tham dinh|de nghi|du thao)(?: |$)/;

type Verdict = Omit<Judged, 'clause' | 'at' | 'kinds'> & { readonly kinds?: readonly PaperKind[] };

/** The end of the stretch that a verb reaches over: its clause, or a comma behind it. */
function partEnd(phrase: Phrase, { to, clause }: VerbFound): number {
  const last = Math.min(clause.to, to + REACH);
  for (let at = to; at < last; at += 1) if (isSign(phrase, at, ',(:')) return at;
  return last;
}

/** "80%" or "3/5 nội dung" right behind: the state of so much; null where no such figure stands; undefined: "3/5", which may be a day. */
function share(phrase: Phrase, from: number, to: number): ProgressState | null | undefined {
  for (let at = from; at < Math.min(to, from + AHEAD); at += 1) {
    const figure = numberAt(phrase, at, 4);
    if (figure === null) continue;
    if (PERIOD(phrase, at - 1)) return null;
    const decimal = isSign(phrase, at + 1, ',.') && isSign(phrase, at + 3, '%');
    if (isSign(phrase, at + 1, '%') || decimal) return percentState(figure + (decimal ? 0.5 : 0));
    const whole = isSign(phrase, at + 1, '/') || OF_ALL(phrase, at + 1) ? numberAt(phrase, at + 2, 4) : null;
    if (whole === null) return null;
    if (isSign(phrase, at + 3, '/-.')) return null;
    const counted = phrase.tokens[at + 3]?.kind === 'word' && !PERIOD(phrase, at + 3);
    if (counted && at + 3 < to) return whole === 0 ? null : percentState(figure >= whole ? 100 : 50);
    return figure <= whole ? undefined : null;
  }
  return null;
}

const within = (phrase: Phrase, test: (phrase: Phrase, at: number) => unknown, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (test(phrase, at) !== null) return true;
  return false;
};

/** "Hoàn thành trước 30/6": by when, not that it is; "trước hạn" is how it went. */
function isDue(phrase: Phrase, at: number): boolean {
  const bound = boundAt(phrase, at);
  if (bound === null) return false;
  return !TERM(phrase, bound.end) && !TERM(phrase, at);
}

/** "Đến ngày 30/11 hoàn thành": by when. */
function hasTermBefore(phrase: Phrase, { part, from }: VerbFound): boolean {
  for (let at = Math.max(part, from - REACH); at < from; at += 1) {
    const bound = boundAt(phrase, at);
    if (bound !== null && (PERIOD(phrase, bound.end) || phrase.tokens[bound.end]?.kind === 'number')) return true;
  }
  return false;
}

/** "mức độ hoàn thành", "thời gian hoàn thành": part of a name. */
function namedBefore(phrase: Phrase, { from, part }: VerbFound, test: typeof namedCompletionAt): boolean {
  for (let at = Math.max(part, from - 2); at < from; at += 1) if (test(phrase, at)?.end === from) return true;
  return false;
}

function partly(certainty: Judged['certainty'] = 'sure'): Verdict {
  return { state: 'partly', weight: 'firm', certainty };
}

const DONE: Verdict = { state: 'done', weight: 'claim', certainty: 'sure' };

/** "45.000 hồ sơ": so many, of nobody knows how many. */
function isCount(phrase: Phrase, from: number, to: number): boolean {
  let at = from;
  while (at < Math.min(to, from + AHEAD) && (phrase.tokens[at]?.kind === 'number' || isSign(phrase, at, '.'))) at += 1;
  return at > from && phrase.tokens[at]?.kind === 'word';
}

/** A completion said with nothing that takes it back: of the whole, of a part, of a forerunner. */
function claim(phrase: Phrase, verb: VerbFound): Verdict | null {
  const end = partEnd(phrase, verb);
  if (namedBefore(phrase, verb, namedCompletionAt)) {
    const measured = namedBefore(phrase, verb, measuredCompletionAt) ? share(phrase, verb.to, end + 2) : null;
    return measured ? { state: measured, weight: measured === 'done' ? 'claim' : 'firm', certainty: 'sure' } : null;
  }
  if (verb.aspect === null && isDue(phrase, verb.to)) return null;
  const figure =
    share(phrase, isSign(phrase, end, '(:') ? end + 1 : verb.to, isSign(phrase, end, '(:') ? end + AHEAD : end) ??
    share(phrase, verb.to, end);
  if (figure === undefined) return null;
  if (verb.aspect === null && figure === null && hasTermBefore(phrase, verb)) return null;
  if (figure !== null) return figure === 'done' ? DONE : { state: figure, weight: 'firm', certainty: 'sure' };
  if (verb.row.leads && verb.to < end && reachedAt(phrase, verb.to) === null) return null;
  if (within(phrase, partialAt, verb.part, Math.min(end, verb.to + 3))) return partly();
  if (within(phrase, forerunnerAt, verb.to, Math.min(end, verb.to + 3)))
    return { state: 'doing', weight: 'firm', certainty: 'sure' };
  if (within(phrase, partAt, verb.to, Math.min(end, verb.to + 3))) return partly();
  if (isCount(phrase, verb.to, end)) return partly('assumed');
  const leads = verb.aspect === 'past' || onlySigns(phrase, verb.part, verb.from) || WHOLE(phrase, verb.to);
  return leads ? DONE : { ...DONE, certainty: 'assumed' };
}

/** The task itself is to make the paper that asks. */
const asksAsWanted = (made: readonly (PaperKind | undefined)[], wanted: readonly PaperKind[]): boolean =>
  made.some((kind) => kind?.asks && wanted.includes(kind));

/** Something made, sent or held: what kind of paper, and whether it only asks. */
function product(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict {
  const words = wordsBetween(phrase, verb.to, partEnd(phrase, verb));
  const all = wordsBetween(phrase, verb.to, Math.min(verb.clause.to, verb.to + REACH));
  const kinds = verb.row.words.startsWith('báo cáo') ? papersIn(`báo cáo ${words}`) : papersIn(words);
  const asks = ASKING.test(plainOf(all)) || kinds[0]?.kind === 'draft';
  if (asks && !asksAsWanted(kinds, wanted)) return { state: 'doing', weight: 'firm', certainty: 'assumed' };
  const certainty = verb.row.kind === 'issue' ? 'sure' : 'assumed';
  return { state: 'done', weight: 'product', certainty, kinds };
}

const plainOf = (text: string): string => foldKey(text.slice(0, 600));

/** What a verb says that has come about. */
function cameAbout(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict | null {
  const { kind } = verb.row;
  if (kind === 'claim') return claim(phrase, verb);
  if (verb.aspect === null) return null;
  if (kind === 'step') return { state: 'doing', weight: 'step', certainty: 'assumed' };
  if (kind !== 'carry') return product(phrase, verb, wanted);
  const end = partEnd(phrase, verb);
  const figure = share(phrase, verb.to, end);
  if (figure === undefined) return null;
  if (figure !== null && figure !== 'done') return { state: figure, weight: 'firm', certainty: 'sure' };
  const some = within(phrase, partialAt, verb.part, Math.min(end, verb.to + 3));
  return some ? partly() : { ...DONE, certainty: 'assumed' };
}

function notAbout(phrase: Phrase, { row, aspect, from }: VerbFound): Verdict | null {
  const begins = beginningAt(phrase, from) !== null;
  if (aspect === 'not') {
    if (row.kind === 'carry') return { state: 'stopped', weight: 'firm', certainty: 'assumed' };
    return row.kind === 'claim' ? { state: 'not-done', weight: 'firm', certainty: 'sure' } : null;
  }
  return { state: begins ? 'not-started' : 'not-done', weight: 'firm', certainty: 'sure' };
}

function judgeVerb(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict | null {
  if (verb.aspect === 'not' || verb.aspect === 'not-yet') return notAbout(phrase, verb);
  if (verb.aspect === 'now') return { state: 'doing', weight: 'weak', certainty: 'sure' };
  if (verb.aspect === 'future') return { state: 'not-done', weight: 'firm', certainty: 'assumed' };
  return cameAbout(phrase, verb, wanted);
}

const LIVE: ReadonlySet<string | null> = new Set(['past', null]);

/** true for a paper that the task made, by all that stands around it. */
export function isProduct(paper: PaperFound): boolean {
  if (!LIVE.has(paper.aspect) || paper.role === 'basis') return false;
  if (paper.role === 'product') return true;
  return paper.isAlone || paper.aspect === 'past';
}

function judgePaper(phrase: Phrase, paper: PaperFound, wanted: readonly PaperKind[]): Verdict | null {
  if (!isProduct(paper)) return null;
  const certainty = paper.role === 'product' && paper.aspect === 'past' ? 'sure' : 'assumed';
  const asks = ASKING.test(plainOf(wordsBetween(phrase, paper.from, Math.min(paper.clause.to, paper.from + REACH))));
  if (asks && !asksAsWanted([paper.kind], wanted)) return { state: 'doing', weight: 'firm', certainty: 'assumed' };
  return { state: 'done', weight: 'product', certainty, kinds: paper.kind ? [paper.kind] : [] };
}

/** "Đã trình UBND tỉnh phê duyệt tại Quyết định số …": what was asked for has come. */
function hasOutcome({ from, clause }: VerbFound, found: readonly Found[], wanted: readonly PaperKind[]): boolean {
  return found.some(
    (each) =>
      each.type === 'paper' &&
      each.clause === clause &&
      each.from > from &&
      each.from < from + REACH &&
      (each.kind?.asks === undefined || wanted.includes(each.kind)) &&
      isProduct(each),
  );
}

/** What each thing found in a note says of the task; things that say nothing of it are left out. */
export function judge(phrase: Phrase, found: readonly Found[], wanted: readonly PaperKind[]): readonly Judged[] {
  return found.flatMap((each): Judged[] => {
    const { clause, from: at } = each;
    if (each.type === 'state') {
      const { state, weight } = each;
      return [{ state, weight, certainty: 'sure', clause, at, kinds: [] }];
    }
    if (each.type === 'day') return [];
    if (each.type === 'verb' && each.row.opens && hasOutcome(each, found, wanted)) return [];
    const verdict = each.type === 'verb' ? judgeVerb(phrase, each, wanted) : judgePaper(phrase, each, wanted);
    return verdict === null ? [] : [{ ...verdict, clause, at, kinds: verdict.kinds ?? [] }];
  });
}
