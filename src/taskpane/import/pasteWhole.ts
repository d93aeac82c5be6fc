import type { ClipboardEvent } from 'react';

/** Browsers put a pasted text into a field line by line: 240,000 letters take 20 seconds, 30,000 half of one. From here on the field gets it at once. */
const MANY_LETTERS = 5000;

/** Puts a long pasted text where it belongs in the field's text, at once; a short one is left to the browser, which can then take it back (Ctrl+Z). */
export const pasteWhole =
  (onText: (text: string) => void) =>
  (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length < MANY_LETTERS) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onText(value.slice(0, selectionStart) + pasted.replace(/\r\n?/gu, '\n') + value.slice(selectionEnd));
  };
