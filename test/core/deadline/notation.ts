import type { Milestone, Schedule } from '../../../src/core/deadline/schedule';

const MOST_LISTED = 4;

function days(list: readonly string[]): string {
  return list.length > MOST_LISTED ? `${String(list.length)}x${list[0] ?? ''}` : list.join(',');
}

function length({ days: count, months, hours, working, due }: Milestone): string {
  const days = hours === undefined ? String(count ?? '?') : `${String(hours)}h`;
  const amount = months === undefined ? days : `${String(months)}m`;
  return `X:${amount}${working === true ? 'w' : ''}${due === null ? '' : `=${due}`}`;
}

function short(item: Milestone): string {
  switch (item.kind) {
    case 'date':
      return `D:${item.due ?? '?'}`;
    case 'period':
      return item.due === null ? 'P:?' : `P:${item.start ?? '?'}..${item.due}`;
    case 'continuous':
      return `C:${item.start ?? '?'}..${item.due ?? '?'}`;
    case 'recurring':
      return `R:${item.recurrence ?? '?'}${item.occurrences === null ? '' : `:${days(item.occurrences)}`}`;
    case 'relative':
      return length(item);
    case 'event':
      return `E${item.start === null ? '' : `<${item.start}`}`;
    case 'unscheduled':
      return `U${item.start === null ? '' : `<${item.start}`}`;
  }
}

/** A schedule in the notation of the corpus: "P:2024-01-01..2024-03-31 D:2024-10-29 !year-differs". */
export function notation({ milestones, issues }: Schedule): string {
  return [...milestones.map(short), ...issues.map(({ code }) => `!${code.replace('deadline-', '')}`)].join(' ');
}
