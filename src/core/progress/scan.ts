import { isSign, oneOf } from '../deadline/text/lexicon';
import type { Phrase } from '../deadline/text/phrase';
import { aspectStep } from './aspectStep';
import { newPart, startReading } from './clauseReading';
import type { ReadStep } from './clauseReading';
import { dayStep } from './dayStep';
import { paperStep, withFate } from './paperStep';
import { stateStep } from './stateStep';
import type { Clause, Found } from './statement';
import { verbStep } from './verbStep';

const TURN = oneOf('nhưng, song, tuy, còn, nên, hiện, nay');
const AND = oneOf('và, rồi, đồng');

/** Signs and turning words: where what was said before stops to hold. */
const turnStep: ReadStep = (reading, at) => {
  const { phrase } = reading;
  if (isSign(phrase, at, ',():–')) {
    newPart(reading, at);
    if (isSign(phrase, at, '(:') && reading.governor?.soft) reading.governor = null;
    return at + 1;
  }
  if (AND(phrase, at)) reading.opened = false;
  if (!TURN(phrase, at)) return at;
  newPart(reading, at);
  reading.aspect = null;
  reading.governor = null;
  return at + 1;
};

/** What may begin at a token, in the order in which it is tried. */
const STEPS: readonly ReadStep[] = [turnStep, paperStep, dayStep, stateStep, aspectStep, verbStep];

/** What stands in one clause of a note, in its order. Linear in its length. */
export function scanClause(phrase: Phrase, clause: Clause): readonly Found[] {
  const reading = startReading(phrase, clause);
  for (let at = clause.from; at < clause.to;) {
    let next = at;
    for (const step of STEPS) {
      next = step(reading, at);
      if (next > at) break;
    }
    at = Math.max(next, at + 1);
  }
  return reading.found.map((each) => withFate(each, reading));
}
