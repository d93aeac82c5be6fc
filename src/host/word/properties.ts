import { isOn, wordAttribute, wordNumber } from './wordXml';

/** What a run says of its letters; what is absent comes from the styles. */
export interface RunProperties {
  style?: string;
  bold?: boolean;
  hidden?: boolean;
  font?: string;
}

/** What a paragraph says of itself. */
export interface ParagraphProperties {
  style?: string;
  /** w:numId; 0 takes the number of the style away. */
  list?: number;
  /** w:ilvl, 0 = highest. */
  level?: number;
  /** 1 = highest; 0 = body text whatever the style says. */
  outline?: number;
}

type RunReader = (properties: RunProperties, text: string, start: number) => void;
type ParagraphReader = (properties: ParagraphProperties, text: string, start: number) => void;

function readFont(properties: RunProperties, text: string, start: number): void {
  // A font of the theme is never one of the old fonts; hAnsi is the one that letters beyond ASCII are shown in.
  const font = wordAttribute(text, start, 'hAnsi') ?? wordAttribute(text, start, 'ascii');
  if (wordAttribute(text, start, 'hAnsiTheme') !== undefined) properties.font = '';
  else if (font !== undefined) properties.font = font;
}

/** Elements of w:rPr by name. */
export const RUN_PROPERTIES: ReadonlyMap<string, RunReader> = new Map<string, RunReader>([
  ['rStyle', (properties, text, start) => void (properties.style = wordAttribute(text, start, 'val') ?? '')],
  ['b', (properties, text, start) => void (properties.bold = isOn(text, start))],
  ['vanish', (properties, text, start) => void (properties.hidden = isOn(text, start))],
  ['rFonts', readFont],
]);

/** Elements of w:pPr and of w:numPr in it by name. */
export const PARAGRAPH_PROPERTIES: ReadonlyMap<string, ParagraphReader> = new Map<string, ParagraphReader>([
  ['pStyle', (properties, text, start) => void (properties.style = wordAttribute(text, start, 'val') ?? '')],
  ['numId', (properties, text, start) => void (properties.list = wordNumber(text, start) ?? 0)],
  ['ilvl', (properties, text, start) => void (properties.level = wordNumber(text, start) ?? 0)],
  ['outlineLvl', (properties, text, start) => void (properties.outline = outlineOf(wordNumber(text, start)))],
]);

function outlineOf(level: number | undefined): number {
  return level !== undefined && level >= 0 && level <= 8 ? level + 1 : 0;
}
