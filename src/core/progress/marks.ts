import { foldKey } from '../text/fold';
import type { ProgressState } from './proposal';

/** A note that is a mere mark, or a figure. */
export interface MarkReading {
  readonly state: ProgressState;
  readonly certainty: 'sure' | 'assumed';
}

const TICK = /^[✓✔☑√🗸]$/u;
/** A cross may tick or strike out: only the header can say which. */
const CROSS = /^[xXvV×✗✘+]$/u;
const YES = /^(?:ok|oke|okay|roi|da xong|xong|dat|da|da roi|done|yes)$/;
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,2}))? ?%$/u;

/** What a header over marks says of a marked task. */
const HEADERS: readonly { readonly words: RegExp; readonly state: ProgressState; readonly example: string }[] = [
  { words: /(?:^| )chua (?:thuc hien|trien khai)(?: |$)/, state: 'not-started', example: 'Chưa thực hiện' },
  { words: /(?:^| )(?:chua|khong)(?: |$)/, state: 'not-done', example: 'Chưa hoàn thành' },
  { words: /(?:^| )dang(?: |$)/, state: 'doing', example: 'Đang thực hiện' },
  { words: /^(?:da )?(?:hoan thanh|xong|thuc hien xong)$|^da thuc hien$/, state: 'done', example: 'Đã hoàn thành' },
];

/** The state of so many per cent. */
export function percentState(percent: number): ProgressState {
  if (percent >= 100) return 'done';
  return percent === 0 ? 'not-started' : 'partly';
}

/** Reads a note that is only a mark ("x", "✓", "OK") or a figure ("80%"); undefined when it says more, or nothing sure. */
export function readMark(note: string, header: string): MarkReading | undefined {
  const text = note.trim().replace(/[.]$/u, '');
  const percent = PERCENT.exec(text);
  if (percent) return { state: percentState(Number(`${percent[1] ?? ''}.${percent[2] ?? '0'}`)), certainty: 'sure' };
  const isTick = TICK.test(text);
  if (isTick || CROSS.test(text)) {
    const state = HEADERS.find(({ words }) => words.test(foldKey(header)))?.state ?? (isTick ? 'done' : undefined);
    return state && { state, certainty: 'assumed' };
  }
  return YES.test(foldKey(text)) ? { state: 'done', certainty: 'assumed' } : undefined;
}
