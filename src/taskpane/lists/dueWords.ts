import { dayInWords } from '../../core/calendar/day';
import type { PaneMessages } from '../../messages/vi/pane';
import type { DueLine } from '../session/select/due';

/** "Quá 12 ngày", "Còn 3 ngày"; nothing for a task whose deadline presses nobody. */
export function pressureWords({ due }: PaneMessages, { tracked, daysLeft }: DueLine, isToday: boolean): string {
  if (tracked.status === 'done-late' && tracked.daysLate !== null) return due.lateDone(tracked.daysLate);
  if (tracked.status === 'overdue' && tracked.daysLate !== null) return due.late(tracked.daysLate);
  if ((tracked.status !== 'in-time' && tracked.status !== 'due-soon') || daysLeft === null) return '';
  if (daysLeft === 0) return isToday ? due.dueToday : due.dueThatDay;
  return due.left(daysLeft);
}

/** The deadline in words, with the milestone that it belongs to where there are several. */
export function dueWords({ due, task }: PaneMessages, { tracked }: DueLine): string {
  if (tracked.due === null) return due.noDue;
  const several = tracked.milestone.includes('/')
    ? ` (${task.milestone.toLocaleLowerCase()} ${tracked.milestone})`
    : '';
  return `${due.due(dayInWords(tracked.due))}${several}`;
}
