import { createRoot } from 'react-dom/client';
import { createExcelHost } from '../host/excel/excelHost';
import { today } from '../host/today';
import { browserUndoStore } from '../storage/indexedUndoStore';
import { App, loadAhead } from './App';

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
