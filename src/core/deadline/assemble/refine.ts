import type { Finding } from '../families/finding';
import type { Phrase } from '../text/phrase';
import type { Clause } from './clauses';
import { daysAfterPeriods } from './after-periods';
import { giveWindows } from './cycle-windows';
import { dropLoose, giveDates, giveRules, joinSameCycles, settleRules, splitCycles } from './cycles';
import { dateEvents } from './dated-events';
import { dropExplained } from './explained';
import { isName } from './names';
import { doubtDocumentDates, doubtLooseBefore, dropWorkLengths, joinBroken } from './doubtful';
import { countOffsets, doubtBesides } from './offsets';
import { doubtSpoiltBounds } from './spoilt';
import type { Refiner } from './refiner';

const dropNames: Refiner = (findings, phrase, clause) => {
  const result: Finding[] = [];
  let next: Finding | undefined;
  for (let index = findings.length - 1; index >= 0; index -= 1) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const floor = findings[index - 1]?.to ?? clause.from;
    result.push(isName(phrase, finding, floor, next) ? { type: 'mask', from: finding.from, to: finding.to } : finding);
    if (finding.type !== 'mask' && finding.type !== 'reference') next = finding;
  }
  return result.reverse();
};

const dropMasks: Refiner = (findings) => findings.filter(({ type }) => type !== 'mask');

/** "sau khi nhận hồ sơ, trong vòng 5 ngày": the length of time counts from the event. */
const giveEvents: Refiner = (findings) => {
  const relative = findings.find((finding) => finding.type === 'relative' && finding.event === null);
  const event = findings.find((finding) => finding.type === 'event');
  if (relative?.type !== 'relative' || event?.type !== 'event') return findings;
  return findings
    .filter((finding) => finding !== event)
    .map((finding) => (finding === relative ? { ...relative, event: event.event } : finding));
};

/** "theo quy định" is told only where the clause has nothing better; "cuối tháng" beside "hằng tháng" needs no question. */
const dropWeak: Refiner = (findings) => {
  const strong = findings.some(({ type }) => type !== 'reference' && type !== 'problem');
  const cyclic = findings.some(({ type }) => type === 'cycle');
  const firstReference = findings.find(({ type }) => type === 'reference');
  return findings.filter((finding) => {
    if (finding.type === 'reference') return !strong && finding === firstReference;
    return !(cyclic && finding.type === 'problem' && finding.code === 'deadline-ambiguous' && !finding.reason);
  });
};

/** What one finding alone goes through. In this order: names before anything is joined. */
const SINGLE: readonly Refiner[] = [
  joinBroken,
  doubtDocumentDates,
  doubtLooseBefore,
  doubtSpoiltBounds,
  countOffsets,
  doubtBesides,
  dropNames,
  dropMasks,
  dropWorkLengths,
  splitCycles,
];
/** What several findings of one clause do to each other: joining before dropping. */
const TOGETHER: readonly Refiner[] = [
  dateEvents,
  countOffsets,
  daysAfterPeriods,
  giveRules,
  joinSameCycles,
  giveDates,
  dropExplained,
  giveWindows,
  dropLoose,
];
const LAST: readonly Refiner[] = [settleRules, giveEvents, dropWeak];

/** What the findings of a clause mean together, in the order of the text. */
export function refine(phrase: Phrase, clause: Clause): readonly Finding[] {
  if (clause.findings.length === 0) return clause.findings;
  const run = (steps: readonly Refiner[], given: readonly Finding[]): readonly Finding[] =>
    steps.reduce((findings, step) => step(findings, phrase, clause), given);
  const single = run(SINGLE, clause.findings);
  return single.length <= 1 ? settleRules(single, phrase, clause) : run(LAST, run(TOGETHER, single));
}
