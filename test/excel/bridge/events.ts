import type { BookEvent } from '../model/book';

/** Numbers of the events that the library knows, and the documented type in their arguments (Excel.EventType). */
export const EVENT_TYPES: Readonly<Record<BookEvent['kind'], { readonly number: number; readonly type: string }>> = {
  changed: { number: 10, type: 'WorksheetChanged' },
  activated: { number: 11, type: 'WorksheetActivated' },
  deactivated: { number: 12, type: 'WorksheetDeactivated' },
  added: { number: 13, type: 'WorksheetAdded' },
  selectionChanged: { number: 14, type: 'WorksheetSelectionChanged' },
  deleted: { number: 15, type: 'WorksheetDeleted' },
  formatChanged: { number: 18, type: 'WorksheetFormatChanged' },
  nameChanged: { number: 25, type: 'WorksheetNameChanged' },
};

const CATEGORY = 65536;
/** Target of events that concern all sheets. */
const WORKBOOK = 'Workbook';

/** The same event for handlers of the sheet and for handlers of the collection. */
export function eventMessage(event: BookEvent, source: 'Local' | 'Remote'): object[] {
  const { number, type } = EVENT_TYPES[event.kind];
  const trigger = source === 'Local' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' };
  const message = JSON.stringify({ type, source, worksheetId: event.sheet.id, ...trigger, ...event.args });
  return [event.sheet.id, WORKBOOK].map((targetId) => ({
    messageCategory: CATEGORY,
    messageType: number,
    targetId,
    message,
  }));
}
