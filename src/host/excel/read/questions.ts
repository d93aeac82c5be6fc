import type { Rect } from '../../../core/workbook/address';
import type { Work } from '../../planHost';
import { excelCode, stopIfCancelled } from '../faults';

/**
 * Something to be asked about a block of cells whose answer grows with its rows. `ask` queues the loads for the whole block or for a run of its rows
 * and returns what takes the answer in after the round trip.
 */
export interface Question {
  readonly rect: Rect;
  /** About how many bytes of the answer one row takes. */
  readonly rowBytes: number;
  readonly ask: (rect: Rect) => () => void;
}

/** Most bytes of one answer. Excel on the web refuses more than 5 MB; elsewhere an answer of this size keeps memory low and lets the person stop. */
export const WEB_BYTES = 4_000_000;
export const DESKTOP_BYTES = 40_000_000;

const rowsOf = ({ rect }: Question): number => rect.bottom - rect.top + 1;

function partOf(question: Question, first: number, rows: number): Question {
  const top = question.rect.top + first;
  return { ...question, rect: { ...question.rect, top, bottom: top + rows - 1 } };
}

/** The question in pieces of at most so many bytes, at least one row each. */
function piecesOf(question: Question, budget: number): readonly Question[] {
  const rows = rowsOf(question);
  const most = Math.max(1, Math.floor(budget / question.rowBytes));
  return Array.from({ length: Math.ceil(rows / most) }, (_, piece) =>
    partOf(question, piece * most, Math.min(most, rows - piece * most)),
  );
}

/** What is asked in which round trip: questions in their order, each cut by rows where it alone would be too much. */
export function planRequests(questions: readonly Question[], budget: number): readonly (readonly Question[])[] {
  const requests: Question[][] = [];
  let left = 0;
  for (const piece of questions.flatMap((question) => piecesOf(question, budget))) {
    const bytes = rowsOf(piece) * piece.rowBytes;
    const last = requests[requests.length - 1];
    if (last && bytes <= left) {
      last.push(piece);
      left -= bytes;
    } else {
      requests.push([piece]);
      left = budget - bytes;
    }
  }
  return requests;
}

/** The same questions, each half as long, in two requests; undefined when nothing is left to halve. */
function halves(request: readonly Question[]): readonly (readonly Question[])[] | undefined {
  const rows = request.reduce((sum, question) => sum + rowsOf(question), 0);
  if (rows < 2) return undefined;
  let room = Math.floor(rows / 2);
  const [first, second]: [Question[], Question[]] = [[], []];
  for (const question of request) {
    const count = rowsOf(question);
    const taken = Math.min(room, count);
    if (taken > 0) first.push(partOf(question, 0, taken));
    if (taken < count) second.push(partOf(question, taken, count - taken));
    room -= taken;
  }
  return [first, second];
}

export interface Asking extends Work {
  readonly context: Excel.RequestContext;
  /** Most bytes of one answer, as estimated. */
  readonly budget: number;
}

/** Asks all, in as few round trips as the budget allows; an answer that Excel finds too large is asked for again in halves. */
export async function askAll(
  { context, budget, signal, progress }: Asking,
  questions: readonly Question[],
): Promise<void> {
  const waiting = [...planRequests(questions, budget)];
  let done = 0;
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    stopIfCancelled(signal);
    const answered = await askOnce(context, request);
    if (answered) {
      done += 1;
      progress?.({ step: 'reading', done, total: done + waiting.length });
    } else waiting.unshift(...(halves(request) ?? []));
  }
}

/** One round trip; false when the answer would be too large and fewer rows can be asked for. */
async function askOnce(context: Excel.RequestContext, request: readonly Question[]): Promise<boolean> {
  const takers = request.map((question) => question.ask(question.rect));
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded' || !halves(request)) throw error;
    return false;
  }
  for (const take of takers) take();
  return true;
}
