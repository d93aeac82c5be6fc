import { oneOf } from '../deadline/text/lexicon';
import { onlySigns } from './clause';
import { govern } from './clauseReading';
import type { ClauseReading, ReadStep } from './clauseReading';
import { asideAt, verbAt } from './lexicons';
import { MAKING } from './words';
import type { VerbRow } from './words';

const PASSIVE = oneOf('được');
/** "không" denies a verb within so many words: "không kịp hoàn thành". */
const NOT_REACHES = 3;

/** A word of the list that is no verb here: "báo cáo" the paper, "được triển khai", "tỷ lệ đạt 85%". */
function isOtherWord({ noun, kind, leads }: VerbRow, reading: ClauseReading, at: number): boolean {
  const { phrase, clause, aspect, aspectEnd } = reading;
  const behindAspect = at - aspectEnd;
  if (noun && (aspect === null || behindAspect > 1)) return true;
  if (behindAspect === 0) return false;
  return (kind === 'step' && PASSIVE(phrase, at - 1)) || (leads === true && !onlySigns(phrase, clause.from, at));
}

/** A verb, or the words that set an aside going. */
export const verbStep: ReadStep = (reading, at) => {
  const { phrase, clause, part } = reading;
  const word = verbAt(phrase, at);
  const governed = govern(reading, at);
  const aside = asideAt(phrase, at);
  if (aside !== null && aside.end >= (word?.end ?? 0)) reading.aside = true;
  if (word === null || reading.aside || reading.opened) return Math.max(governed, aside?.end ?? at);
  const { row, end: to } = word;
  if (isOtherWord(row, reading, at)) return governed;
  const behindAspect = at - reading.aspectEnd;
  const aspect = reading.aspect === 'not' && behindAspect >= NOT_REACHES ? null : reading.aspect;
  reading.found.push({ type: 'verb', from: at, to, clause, part, row, aspect, behindAspect });
  reading.used = true;
  // Behind a verb of making, up to a comma or "và", stands what was made and what for.
  if (row.opens || MAKING.has(row.kind)) reading.opened = true;
  return Math.max(to, governed);
};
