import type { RunKind } from '../core/run/request';
import { createExcelHost } from '../host/excel/excelHost';
import { today } from '../host/today';
import { browserUndoStore } from '../storage/indexedUndoStore';
import { COMMANDS, runCommand } from './command';
import { OfficeConversation } from './officeConversation';

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
