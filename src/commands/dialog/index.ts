import { fromHash, readNotice } from './notice';
import type { Choice, Notice } from './notice';
import { showNotice } from './page';

/** Told to the command once the dialog can take a notice. */
const READY = 'ready';

function answer(choice: Choice): void {
  // DialogApi 1.1
  Office.context.ui.messageParent(choice);
}

function show(notice: Notice | undefined): void {
  const root = document.getElementById('root');
  if (root && notice) showNotice(root, notice, answer);
}

/** DialogApi 1.2: notices come as messages. */
function listen(): void {
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: { message: string }) => show(readNotice(message)),
    () => Office.context.ui.messageParent(READY),
  );
}

void Office.onReady(() => {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer('leave');
  });
  const notice = fromHash(location.hash);
  if (notice) show(notice);
  else listen();
});
