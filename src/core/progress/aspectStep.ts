import type { Phrase } from '../deadline/text/phrase';
import { onlySigns } from './clause';
import { govern } from './clauseReading';
import type { ClauseReading, ReadStep } from './clauseReading';
import { aspectAt } from './lexicons';
import type { StateFound } from './statement';
import type { AspectRow } from './words';

/** "Chưa", "Chưa;", "Chưa (…)": nothing behind it that it denies. */
function stands(phrase: Phrase, at: number, end: number): boolean {
  return at >= end || phrase.tokens[at]?.kind === 'sign';
}

type Said = Pick<StateFound, 'state' | 'weight'>;

/** What "đang", "chờ", "sẽ", "chưa" say by themselves, whatever verb stands behind; undefined where only the verb can tell. */
function saidBy(
  { aspect, says }: AspectRow,
  { phrase, clause }: ClauseReading,
  at: number,
  to: number,
): Said | undefined {
  if (aspect === 'now' && says) return { state: 'doing', weight: says };
  if (aspect === 'future' && says) return { state: 'not-done', weight: says };
  if (aspect !== 'not-yet') return undefined;
  if (stands(phrase, to, clause.to)) return { state: 'not-done', weight: 'firm' };
  return onlySigns(phrase, clause.from, at) ? { state: 'not-done', weight: 'weak' } : undefined;
}

/** "đã yêu cầu", "đã đôn đốc": a step on the way, and what stands behind is for others to do. */
const asksOthers = ({ aspect, says }: AspectRow, before: ClauseReading): boolean =>
  aspect === 'future' && says === undefined && before.aspect === 'past';

/** "đã", "đang", "sẽ", "chưa": whether what the verbs behind it name has come about. */
export const aspectStep: ReadStep = (reading, at) => {
  const { phrase, clause, found } = reading;
  const word = aspectAt(phrase, at);
  if (word === null || reading.aside || reading.opened) return at;
  const { row, end: to } = word;
  reading.opened = asksOthers(row, reading);
  const said: Said | undefined = reading.opened ? { state: 'doing', weight: 'step' } : saidBy(row, reading, at, to);
  if (said) found.push({ type: 'state', from: at, to, clause, ...said });
  if (!reading.opened) {
    reading.used = row.says !== undefined;
    reading.aspect = row.aspect;
    reading.aspectEnd = to;
  }
  govern(reading, at);
  return to;
};
