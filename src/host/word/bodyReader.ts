import type { OldEncoding } from '../../core/encoding/oldEncoding';
import type { PlanDocument } from '../../core/document/planDocument';
import { DocumentBlocks } from './documentBlocks';
import type { Fields } from './fields';
import type { ListCounter } from './listCounter';
import type { ParagraphProperties, RunProperties } from './properties';
import { append, linesOf, type Segment } from './runText';
import type { Styles } from './styles';

interface OpenParagraph {
  readonly place: ReturnType<DocumentBlocks['begin']>;
  readonly segments: Segment[];
  readonly properties: ParagraphProperties;
  /** Of its end: a hidden or deleted end joins the paragraph to the next. */
  readonly mark: RunProperties & { deleted?: boolean };
  run: RunProperties;
}

/** A paragraph whose end was deleted or hidden: the next one goes on from it. */
interface Unfinished {
  readonly place: OpenParagraph['place'];
  readonly segments: Segment[];
}

/** What the body of a document says, as paragraphs and tables. Told by `readBody` what comes, in reading order. */
export class BodyReader {
  readonly blocks = new DocumentBlocks();
  readonly #styles: Styles;
  readonly #lists: ListCounter;
  readonly #fields: Fields;
  readonly #open: OpenParagraph[] = [];
  #unfinished: Unfinished | undefined;
  #leftOutHidden = false;
  readonly #oldEncodings = new Set<OldEncoding>();
  #unicode = false;
  readonly #around: OldEncoding | undefined;

  /** `around`: the old encoding that paragraphs without a font are in. */
  constructor(styles: Styles, lists: ListCounter, fields: Fields, around?: OldEncoding) {
    this.#styles = styles;
    this.#lists = lists;
    this.#fields = fields;
    this.#around = around;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#open.at(-1);
  }

  openParagraph(): void {
    if (this.#open.length > 0) this.finish();
    this.#open.push({ place: this.blocks.begin(), segments: [], properties: {}, mark: {}, run: {} });
  }

  closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    this.#fields.endParagraph();
    const { properties, mark, place } = paragraph;
    const before = this.#unfinished;
    this.#unfinished = undefined;
    const segments = before?.segments ?? [];
    for (const segment of paragraph.segments) segments.push(segment);
    if (mark.deleted || mark.hidden) {
      if (segments.some(({ text }) => text.trim() !== ''))
        this.#unfinished = { place: before?.place ?? place, segments };
      return;
    }
    const style = this.#styles.paragraph(properties.style);
    if (style.contents && this.#fields.contents) return;
    const label = this.#label(properties, style.paragraph);
    this.#put(place, label, segments, properties.outline ?? style.paragraph.outline ?? 0);
  }

  #put(place: OpenParagraph['place'], label: string, segments: readonly Segment[], heading: number): void {
    const { lines, old, unicode } = linesOf(label, segments, this.#around);
    place.put(lines, heading);
    if (old !== null) this.#oldEncodings.add(old);
    this.#unicode ||= unicode;
  }

  /** Where nothing can follow any more (end of a cell, of the body, a table) an unfinished paragraph ends too. */
  finish(): void {
    const last = this.#unfinished;
    this.#unfinished = undefined;
    if (last) this.#put(last.place, '', last.segments, 0);
  }

  /** Text of the run that is open. */
  addText(text: string): void {
    const paragraph = this.paragraph;
    if (!paragraph || text === '' || this.#fields.inInstruction) return;
    const { bold = false, hidden = false, font } = this.#look(paragraph);
    if (hidden) this.#leftOutHidden ||= text.trim() !== '';
    else append(paragraph.segments, text, bold, font === '' ? undefined : font);
  }

  get leftOutHidden(): boolean {
    return this.#leftOutHidden;
  }

  /** Old encodings that were read as Unicode. */
  get oldEncodings(): ReadonlySet<OldEncoding> {
    return this.#oldEncodings;
  }

  /** Some text outside old fonts is surely Unicode. */
  get holdsUnicode(): boolean {
    return this.#unicode;
  }

  #look({ properties, run }: OpenParagraph): RunProperties {
    return {
      ...this.#styles.defaults,
      ...this.#styles.paragraph(properties.style).run,
      ...this.#styles.run(run.style),
      ...run,
    };
  }

  #label(own: ParagraphProperties, style: ParagraphProperties): string {
    const list = own.list ?? style.list ?? 0;
    if (list === 0) return '';
    const styled = own.list === undefined && own.style !== undefined;
    const byStyle = styled ? this.#lists.levelOfStyle(list, own.style ?? '') : undefined;
    return this.#lists.next(list, own.level ?? byStyle ?? style.level ?? 0);
  }

  document(): PlanDocument {
    while (this.#open.length > 0) this.closeParagraph();
    this.finish();
    return this.blocks.document();
  }
}
