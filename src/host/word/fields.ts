interface Field {
  instruction: string;
  /** Past w:fldChar "separate": what comes is what the field shows. */
  shown: boolean;
}

/** A table of contents says again what stands in the document itself. */
const CONTENTS = /^\s*TOC\b/u;

/** Fields that are open at a place of the document: what they show is text, how they are made is not. */
export class Fields {
  readonly #open: Field[] = [];
  #instructions = 0;
  #contents = 0;

  /** w:fldChar with that type. */
  mark(type: string | undefined): void {
    if (type === 'begin') {
      this.#open.push({ instruction: '', shown: false });
      this.#instructions++;
    } else if (type === 'separate') this.#show();
    else if (type === 'end') this.#end();
  }

  /** w:instrText. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shown && field.instruction.length < 1000) field.instruction += text;
  }

  /** Whether text here belongs to how a field is made. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** Whether this is inside a table of contents. */
  get contents(): boolean {
    return this.#contents > 0;
  }

  /** A field whose making goes on past its paragraph is damaged: from here on text is text again. */
  endParagraph(): void {
    while (this.#instructions > 0) this.#end();
  }

  #show(): void {
    const field = this.#open.at(-1);
    if (!field || field.shown) return;
    field.shown = true;
    this.#instructions--;
    if (CONTENTS.test(field.instruction)) this.#contents++;
  }

  #end(): void {
    const field = this.#open.pop();
    if (!field) return;
    if (!field.shown) this.#instructions--;
    else if (CONTENTS.test(field.instruction)) this.#contents--;
  }
}
