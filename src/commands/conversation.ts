import type { Choice, Notice } from './dialog/notice';

/** What a command and a person say to each other. */
export interface Conversation {
  /** Shows a notice and waits for the choice. A dialog that is closed, or cannot be opened at all, is `leave`. */
  ask(notice: Notice): Promise<Choice>;
  /** Closes what is open. */
  end(): void;
}
