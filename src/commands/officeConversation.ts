import type { Conversation } from './conversation';
import { isChoice, toHash } from './dialog/notice';
import type { Choice, Notice } from './dialog/notice';

/** Percent of the screen: about 480 x 460 pixels at 1366 x 768. */
const SIZE = { width: 35, height: 60 };

const PAGE = 'dialog.html';

interface Talk {
  readonly dialog: Office.Dialog;
  notice: Notice;
  answer: (choice: Choice) => void;
}

type DialogArgument = { readonly message: string; readonly origin: string | undefined } | { readonly error: number };

/** Office's code for a dialog of this page that is still there, e.g. one that is just closing. */
const STILL_OPEN = 12007;
const TRIES = 8;
const PAUSE = 250;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

const display = (address: string): Promise<Office.AsyncResult<Office.Dialog>> =>
  new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, resolve);
  });

/** DialogApi 1.1. Undefined when the dialog did not open: blocked by the browser, or not wanted by the person. */
async function openDialog(address: string, tries = TRIES): Promise<Office.Dialog | undefined> {
  const { status, value, error } = await display(address);
  if (status === Office.AsyncResultStatus.Succeeded) return value;
  if (error.code !== STILL_OPEN || tries <= 1) return undefined;
  await pause();
  return openDialog(address, tries - 1);
}

/**
 * The dialog of a command, on Office's dialog API (1.1). Notices are sent as messages where DialogApi 1.2 exists, so that the dialog stays open from the
 * preview to the outcome; elsewhere each notice opens anew, shortened, in the hash of its address.
 */
export class OfficeConversation implements Conversation {
  private talk: Talk | undefined;

  async ask(notice: Notice): Promise<Choice> {
    const sends = Office.context.requirements.isSetSupported('DialogApi', '1.2');
    if (!sends) this.end();
    const { talk } = this;
    if (talk) return this.sendNext(talk, notice);
    const dialog = await openDialog(new URL(`${PAGE}${sends ? '' : toHash(notice)}`, location.href).href);
    return dialog ? this.begin(dialog, notice) : 'leave';
  }

  end(): void {
    this.talk?.dialog.close();
    this.talk = undefined;
  }

  private sendNext(talk: Talk, notice: Notice): Promise<Choice> {
    talk.notice = notice;
    talk.dialog.messageChild(JSON.stringify(notice));
    return new Promise((resolve) => {
      talk.answer = resolve;
    });
  }

  private begin(dialog: Office.Dialog, notice: Notice): Promise<Choice> {
    return new Promise((answer) => {
      const talk: Talk = { dialog, notice, answer };
      this.talk = talk;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (heard: DialogArgument) => {
        if (!('message' in heard)) return;
        if (isChoice(heard.message)) talk.answer(heard.message);
        else dialog.messageChild(JSON.stringify(talk.notice));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        this.talk = undefined;
        talk.answer('leave');
      });
    });
  }
}
