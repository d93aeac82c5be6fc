import type { Finding } from '../families/finding';
import { lexicon, isSign } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { hasBreak } from './gaps';

/** Things that carry a year in their name: "Kế hoạch chuyển đổi số năm 2025". */
const NAMED_THINGS = lexicon([
  {
    words:
      'kế hoạch, chương trình, đề án, báo cáo, dự toán, quyết toán, danh mục, chỉ số, nghị quyết, phương án, tổng kết, bộ chỉ số, sơ kết',
    yes: true,
  },
]);
const LOOK_BACK = 30;

/** The plain words right before token `to` within its part of the clause: start index, or `to` itself if none. */
function wordsBefore(phrase: Phrase, to: number, floor: number): number {
  let from = to;
  while (
    from > floor &&
    to - from < LOOK_BACK &&
    phrase.tokens[from - 1]?.kind !== 'line' &&
    !isSign(phrase, from - 1, ';:()')
  )
    from -= 1;
  return from;
}

function namesThing(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (NAMED_THINGS(phrase, at) !== null) return true;
  return false;
}

/** Another statement of time behind it with no comma between, so that this one only names the work: "báo cáo quý I trước ngày 15/3". */
function isOutdone(phrase: Phrase, finding: Finding, next: Finding | undefined): boolean {
  if (next === undefined || hasBreak(phrase, finding.to, next.from)) return false;
  if (next.type === 'calendar')
    return next.expression.bound !== 'none' || next.expression.atoms.some(({ point }) => point);
  return next.type === 'cycle' || next.type === 'rule' || next.type === 'relative';
}

/** true for a bare year, month or quarter that is part of the name of the work and no time of it. */
export function isName(phrase: Phrase, finding: Finding, floor: number, next: Finding | undefined): boolean {
  if (finding.type !== 'calendar' || (finding.expression.bound !== 'none' && !finding.stage)) return false;
  const { atoms } = finding.expression;
  if (atoms.some(({ point }) => point) || finding.from <= floor) return false;
  const bracketed = isSign(phrase, finding.from - 1, '(') && isSign(phrase, finding.to, ')');
  const last = bracketed ? finding.from - 2 : finding.from - 1;
  if (phrase.tokens[last]?.kind !== 'word') return false;
  if (finding.stage) return true;
  if (!bracketed && isOutdone(phrase, finding, next)) return true;
  const years = atoms.every(({ unit }) => unit === 'year');
  return years && namesThing(phrase, wordsBefore(phrase, last + 1, floor), last + 1);
}
