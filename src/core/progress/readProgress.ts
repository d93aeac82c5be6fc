import { readPhrase, wordsBetween } from '../deadline/text/phrase';
import type { Phrase } from '../deadline/text/phrase';
import { cleanText } from '../text/clean';
import { dayOfCompletion } from './completedOn';
import { judge } from './judge';
import type { Judged } from './verdict';
import { readMark } from './marks';
import { coverage, wantedKinds } from './wanted';
import type { ProgressContext, ProgressProposal, ProgressState } from './proposal';
import { clausesOf } from './clause';
import { scanClause } from './scan';

/** Longer notes are read up to here: what is behind would change the state unseen, so nothing is proposed for them. */
const LONGEST_NOTE = 4_000;

/** A cell's line broken before a date: "số 15/KH-SNV⏎ngày 12/3/2024". */
const TORN_DATE = /(?<=[\p{L}\d])\n(?=ngày \d|\(\d)/gu;

interface Summed {
  readonly state: ProgressState;
  readonly by: readonly Judged[];
  readonly assumed?: boolean;
}

const of =
  (...states: readonly ProgressState[]) =>
  ({ state }: Judged): boolean =>
    states.includes(state);

/** What was made, beside what is still going on. */
function summedProducts(products: readonly Judged[], open: readonly Judged[], context: ProgressContext): Summed {
  const covers = coverage(
    products.flatMap(({ kinds }) => kinds),
    context,
  );
  if (covers === 'none') return { state: 'doing', by: [...products, ...open], assumed: true };
  if (covers === 'some') return { state: 'partly', by: [...products, ...open] };
  if (open.length > 0 && covers !== 'all') return { state: 'partly', by: [...products, ...open] };
  return { state: 'done', by: products, assumed: open.length > 0 };
}

/** The rules, in their order: the first that applies says the state. */
function sum(judged: readonly Judged[], context: ProgressContext): Summed | null {
  const firm = judged.filter(({ weight }) => weight === 'firm');
  const open = firm.filter(of('doing', 'not-done', 'not-started'));
  const claims = judged.filter(({ weight }) => weight === 'claim');
  const products = judged.filter(({ weight }) => weight === 'product');
  const still = [
    ...open,
    ...judged.filter(({ weight }) => weight === 'step' || weight === 'weak' || weight === 'wait'),
  ];
  const stopped = firm.filter(of('stopped'));
  const parts = firm.filter(of('partly'));
  if (stopped.length > 0 && claims.length === 0) return { state: 'stopped', by: stopped };
  if (parts.length > 0) return { state: 'partly', by: [...parts, ...open] };
  if (claims.length > 0 && open.length > 0) return { state: 'partly', by: [...claims, ...open], assumed: true };
  if (claims.length > 0) return { state: 'done', by: [...claims, ...products], assumed: still.length > 0 };
  if (products.length > 0) return summedProducts(products, still, context);
  return summedOpen(judged, firm);
}

const OPEN_ORDER: readonly ProgressState[] = ['doing', 'not-started', 'not-done', 'not-arisen'];

function summedOpen(judged: readonly Judged[], firm: readonly Judged[]): Summed | null {
  const work = judged.filter(({ weight }) => weight === 'step');
  for (const pool of [[...firm, ...work], judged]) {
    for (const state of OPEN_ORDER) {
      const by = pool.filter(of(state));
      if (by.length > 0) return { state, by };
    }
  }
  return null;
}

/** The words from the first deciding clause to the last. */
function evidenceOf(phrase: Phrase, by: readonly Judged[]): string {
  const from = Math.min(...by.map(({ clause }) => clause.from));
  const to = Math.max(...by.map(({ clause }) => clause.to));
  return wordsBetween(phrase, from, to).replace(/^[-+*•–—\s]+/u, '');
}

function readWords(note: string, context: ProgressContext): ProgressProposal | null {
  const phrase = readPhrase(note.replace(TORN_DATE, ' '));
  const found = clausesOf(phrase).flatMap((clause) => scanClause(phrase, clause));
  const judged = judge(phrase, found, wantedKinds(context));
  const summed = sum(judged, context);
  if (summed === null) return null;
  const done = summed.state === 'done' ? summed.by : [];
  const on = dayOfCompletion(done.length > 0 ? found : [], done, context);
  const deciding = done.filter(({ weight }) => weight === 'claim');
  const assumed =
    summed.assumed === true ||
    on.assumed ||
    (deciding.length > 0 ? deciding : summed.by).every(({ certainty }) => certainty === 'assumed');
  return {
    state: summed.state,
    completed: on.day,
    evidence: evidenceOf(phrase, summed.by),
    certainty: assumed ? 'assumed' : 'sure',
    doubt: on.doubt,
  };
}

/**
 * What a free-text progress note says of its task: how far it is, and the day of completion where the note gives one. null where it says
 * nothing of that. Never throws, whatever the text; an impossible or future date is never a completion (`doubt` tells it).
 */
export function readProgress(note: string, context: ProgressContext): ProgressProposal | null {
  const text = cleanText(note);
  if (text === '' || text.length > LONGEST_NOTE) return null;
  const mark = readMark(text, context.header ?? '');
  if (mark) return { ...mark, completed: null, evidence: text, doubt: null };
  return readWords(text, context);
}
