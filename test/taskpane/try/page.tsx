import { createRoot } from 'react-dom/client';
import { openWorkbook } from '../../../src/host/file/read';
import { memoryUndoStore } from '../../../src/run/undoStore';
import { App } from '../../../src/taskpane/App';
import { MemoryHost } from '../../run/memoryHost';

/** The pane on a workbook file in memory: ?file=…&day=2024-11-20&dark&lang=en. `window.host` is there to be played with. */
async function begin(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const response = await fetch(`/workbook?file=${encodeURIComponent(asked.get('file') ?? '')}`);
  const opened = openWorkbook(new Uint8Array(await response.arrayBuffer()));
  if (!opened.ok) throw new Error('the workbook cannot be opened');
  const pause = Number(asked.get('pause') ?? 0);
  const host = new MemoryHost(opened.value.snapshot(), {
    theme: { dark: asked.has('dark') },
    language: asked.get('lang') === 'en' ? 'en' : 'vi',
    before: () => new Promise((resolve) => setTimeout(resolve, pause)),
  });
  Object.assign(window, { host });
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  const day = asked.get('day') ?? '2024-11-20';
  createRoot(root).render(<App host={host} store={memoryUndoStore()} clock={{ today: () => day }} />);
}

void begin();
