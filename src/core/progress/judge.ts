import { wordsBetween } from '../deadline/text/phrase';
import type { Phrase } from '../deadline/text/phrase';
import { foldKey } from '../text/fold';
import { claim } from './claim';
import { beginningAt, partialAt } from './lexicons';
import { papersIn } from './papers';
import type { PaperKind } from './papers';
import { OBJECT, partEnd, REACH, within } from './reach';
import { share } from './share';
import type { Found, PaperFound, VerbFound } from './statement';
import { DONE, firm } from './verdict';
import type { Judged, Verdict } from './verdict';

/** The paper asks or is on its way: "xin ý kiến", "dự thảo", "thẩm định". */
const ASKING =
  /(?:^| )(?:xin|lay|tham gia|gop|thong nhat) y kien|(?:^| )(?:gop y|thau tom|tham dinh|de nghi|du thao)(?: |$)/;

/** The task itself is to make the paper that asks. */
const asksAsWanted = (made: readonly (PaperKind | undefined)[], wanted: readonly PaperKind[]): boolean =>
  made.some((kind) => kind?.asks && wanted.includes(kind));

/** Something made, sent or held: what kind of paper, and whether it only asks. */
function product(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict {
  // "Đã báo cáo UBND tỉnh": the verb is itself the name of a paper.
  const words = wordsBetween(phrase, verb.row.noun ? verb.from : verb.to, partEnd(phrase, verb));
  const all = wordsBetween(phrase, verb.to, Math.min(verb.clause.to, verb.to + REACH));
  const kinds = papersIn(words);
  const asks = ASKING.test(plainOf(all)) || kinds[0]?.kind === 'draft';
  if (asks && !asksAsWanted(kinds, wanted)) return firm('doing', 'assumed');
  const certainty = verb.row.kind === 'issue' ? 'sure' : 'assumed';
  return { state: 'done', weight: 'product', certainty, kinds };
}

const plainOf = (text: string): string => foldKey(text.slice(0, 600));

/** What a verb says that nothing denies or puts off. */
function cameAbout(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict | null {
  const { kind } = verb.row;
  if (kind === 'claim') return claim(phrase, verb);
  if (verb.aspect === null) return null;
  if (kind === 'step') return { state: 'doing', weight: 'step', certainty: 'assumed' };
  if (kind !== 'carry') return product(phrase, verb, wanted);
  const end = partEnd(phrase, verb);
  const figure = share(phrase, verb.to, end);
  if (figure === 'doubtful') return null;
  if (figure !== null && figure !== 'done') return firm(figure);
  const isPart = within(phrase, partialAt, verb.part, Math.min(end, verb.to + OBJECT));
  return isPart ? firm('partly') : { ...DONE, certainty: 'assumed' };
}

/** What a verb says that is denied: "chưa triển khai", "không hoàn thành". */
function notCome(phrase: Phrase, { row, aspect, from }: VerbFound): Verdict | null {
  const begins = beginningAt(phrase, from) !== null;
  if (aspect === 'not') {
    if (row.kind === 'carry') return firm('stopped', 'assumed');
    return row.kind === 'claim' ? firm('not-done') : null;
  }
  return firm(begins ? 'not-started' : 'not-done');
}

function judgeVerb(phrase: Phrase, verb: VerbFound, wanted: readonly PaperKind[]): Verdict | null {
  if (verb.aspect === 'not' || verb.aspect === 'not-yet') return notCome(phrase, verb);
  if (verb.aspect === 'now') return { state: 'doing', weight: 'weak', certainty: 'sure' };
  if (verb.aspect === 'future') return firm('not-done', 'assumed');
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
  if (asks && !asksAsWanted([paper.kind], wanted)) return firm('doing', 'assumed');
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
