import type { Schedule } from '../deadline/schedule';
import type { ProgressContext, TaskProposal } from './proposal';
import { readProgress } from './readProgress';

/** What an office wrote about how far a task is, and what the task is. */
export interface TaskNotes {
  readonly progress: string;
  readonly status: string;
  readonly remark: string;
  /** Header over the progress column. */
  readonly header: string;
  readonly result: string;
  readonly schedule: Schedule;
}

/** A remark is a progress note only where it says the state at once, in so many words: "Đã hoàn thành ngày 12/3/2024". */
const PLAINLY = /^[-+•*\s]*(?:đã |đang |chưa |hoàn thành|xong|tạm dừng)/iu;

function contextOf({ header, result, schedule }: TaskNotes, year: number | null): ProgressContext {
  const { milestones } = schedule;
  return {
    year,
    header,
    result,
    milestones: milestones.map(({ text }) => text),
    repeats: milestones.some(({ kind }) => kind === 'recurring' || kind === 'continuous'),
  };
}

/**
 * What the office's own columns say of how far a task is: the progress note, else the status in the office's words, else a remark that
 * plainly is such a note. null where they say nothing. The report date is not known here: a day behind it is told by tracking.
 */
export function proposalOf(notes: TaskNotes, year: number | null): TaskProposal | null {
  const { progress, status, remark } = notes;
  if (progress === '' && status === '' && remark === '') return null;
  const context = contextOf(notes, year);
  const said = readProgress(progress, context);
  if (said) return { ...said, from: 'progress' };
  const stated = readProgress(status, { ...context, header: '' });
  if (stated) return { ...stated, from: 'status' };
  const remarked = PLAINLY.test(remark.normalize('NFC')) ? readProgress(remark, { ...context, header: '' }) : null;
  return remarked?.certainty === 'sure' ? { ...remarked, from: 'remark' } : null;
}
