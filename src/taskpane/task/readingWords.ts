import type { Task } from '../../core/plan/plan';
import { inStepOrder } from '../../core/tracking/steps';
import { describeSchedule } from '../../messages/vi/deadline';

/** How the deadline was read, as the column `Cách hiểu` says it: in Vietnamese in every language, because it stands in the workbook. */
export const readingWords = ({ schedule }: Task): string => describeSchedule(inStepOrder(schedule));
