export interface ProgressLine {
  /** The step that begins now. */
  step(text: string): void;
  done(): void;
}

/** One line on a terminal that says what goes on, and is gone at the end; silent where the output is not a terminal. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  return {
    step(text) {
      if (stream.isTTY) stream.write(`\r\u001B[K${text}…`);
    },
    done() {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  };
}
