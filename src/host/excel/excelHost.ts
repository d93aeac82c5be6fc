import type { PlanHost } from '../planHost';
import { autoOpen } from './autoOpen';
import { learnCapabilities } from './capabilities';
import { readWorkbook } from './read/readWorkbook';
import { selectPlace } from './selecting';
import { inExcel } from './session';
import { languageOf, themeOf } from './surroundings';
import { watchChanges, watchSelection } from './watching';

/** The open workbook, over Office.js. To be created after `Office.onReady`. ExcelApi 1.9; what newer sets add is used where Excel has it. */
export function createExcelHost(): PlanHost {
  learnCapabilities();
  return {
    language: languageOf(Office.context.displayLanguage),
    theme: themeOf(Office.context.officeTheme),
    read: (work = {}) => inExcel(signalOf(work.signal), (context) => readWorkbook(context, work)),
    // Loaded when first needed: opening the pane only reads.
    write: async (request, work = {}) => (await import('./write/writeEdits')).writeEdits(request, work),
    select: selectPlace,
    onSelection: watchSelection,
    onChange: watchChanges,
    autoOpen: autoOpen(),
  };
}

const signalOf = (signal: AbortSignal | undefined): { readonly signal?: AbortSignal } => (signal ? { signal } : {});
