import type { Phrase } from '../deadline/text/phrase';
import { onlySigns } from './clause';
import type { ReadStep } from './clauseReading';
import { stateWordAt, stopLeadAt, verbAt } from './lexicons';

/** Without accents one syllable is many words: "dung" is "dừng", "đúng", "dùng". */
function isBareSyllable(phrase: Phrase, at: number, end: number): boolean {
  const token = phrase.tokens[at];
  return phrase.plain && end === at + 1 && token?.text.toLowerCase() === token?.fold;
}

/** "Tạm dừng", "đề nghị lùi thời hạn", "không phát sinh". */
export const stateStep: ReadStep = (reading, at) => {
  const { phrase, clause, part, aspect, found } = reading;
  const word = stateWordAt(phrase, at);
  if (word === null || (verbAt(phrase, at)?.end ?? 0) > word.end || isBareSyllable(phrase, at, word.end)) return at;
  const { state, leads } = word.row;
  const led = [1, 2].some((back) => stopLeadAt(phrase, at - back)?.end === at);
  if (leads && (reading.aside || aspect === 'not' || aspect === 'not-yet')) return at;
  if (leads && !(led || onlySigns(phrase, part, at))) return at;
  found.push({ type: 'state', from: at, to: word.end, clause, state, weight: 'firm' });
  reading.used = true;
  reading.opened = true;
  return word.end;
};
