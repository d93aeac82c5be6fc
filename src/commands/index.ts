import { dayOf } from '../core/calendar/arithmetic';
import type { IsoDate } from '../core/calendar/day';
import type { RunKind } from '../core/run/request';
import { createExcelHost } from '../host/excel/excelHost';
import { browserUndoStore } from '../storage/indexedUndoStore';
import { COMMANDS, runCommand } from './command';
import { OfficeConversation } from './officeConversation';

function today(): IsoDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const store = browserUndoStore();

/** Excel waits for `completed` before it takes the next click. */
async function onClick(kind: RunKind, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    const conversation = new OfficeConversation();
    await runCommand(kind, { host: createExcelHost(), store, conversation, today: today() });
  } finally {
    event.completed();
  }
}

for (const [name, kind] of Object.entries(COMMANDS)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => onClick(kind, event));
}
