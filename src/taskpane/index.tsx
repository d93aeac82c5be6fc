import { createRoot } from 'react-dom/client';
import { dayOf } from '../core/calendar/arithmetic';
import type { IsoDate } from '../core/calendar/day';
import { createExcelHost } from '../host/excel/excelHost';
import { browserUndoStore } from '../storage/indexedUndoStore';
import { App, loadAhead } from './App';

/** The calendar day where the person is. */
function today(): IsoDate {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

async function begin(): Promise<void> {
  const { host } = await Office.onReady();
  const root = document.getElementById('root');
  // Anywhere but in Excel the page itself says what to do (public/khoi-dong.js).
  if (host !== Office.HostType.Excel || !root) return;
  createRoot(root).render(<App host={createExcelHost()} store={browserUndoStore()} clock={{ today }} />);
}

// What the first view needs arrives beside office.js, not after it.
loadAhead();
void begin();
