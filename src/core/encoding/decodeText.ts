import type { OldEncoding } from './oldEncoding';
import { toUnicode } from './oldEncoding';
import { evidenceOf, oldEncodingOf } from './evidence';

/** How the bytes of a text were read. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/** A text file as text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** The old encoding found inside and converted. */
  readonly old?: OldEncoding;
  /** Bytes or words could not be told for sure: a reader of the text must look at it. */
  readonly doubtful?: boolean;
}

/** As much of a file as tells its encoding. */
const SAMPLE = 65_536;
/** A share of zero bytes on one side that no 8-bit text has. */
const ZEROS = 0.1;

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > ZEROS * length && odd > 8 * even) return 'utf-16le';
  return even > ZEROS * length && even > 8 * odd ? 'utf-16be' : null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes is UTF-8 still: many letters of several bytes, hardly any replaced. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
  return whole > 20 * broken ? text : null;
}

/** Converts the lines that are in the text's old encoding; other lines stay. */
function convertLines(text: string, old: OldEncoding | null): { text: string; doubtful: boolean } {
  if (old === null) return { text, doubtful: evidenceOf(text).doubtful };
  let doubtful = false;
  const lines = text.split('\n').map((line) => {
    const found = evidenceOf(line, { around: old });
    if (found.doubtful) doubtful = true;
    return found.encoding === null ? line : toUnicode(line, found.encoding);
  });
  return { text: lines.join('\n'), doubtful };
}

/** The old encoding of a text: by its first part as a whole, or by the first line that is in one. */
function oldOf(text: string): OldEncoding | null {
  const whole = oldEncodingOf(text.slice(0, SAMPLE));
  if (whole !== null) return whole;
  for (const line of text.split('\n')) {
    const found = oldEncodingOf(line);
    if (found !== null) return found;
  }
  return null;
}

function decoded(raw: string, encoding: TextEncoding, doubtfulBytes = false, old = oldOf(raw)): DecodedText {
  const { text, doubtful } = convertLines(raw, old);
  return {
    text,
    encoding,
    ...(old === null ? {} : { old }),
    ...(doubtful || doubtfulBytes ? { doubtful: true } : {}),
  };
}

/** Tone marks of Windows-1258 behind a vowel: what Vietnamese saved in that code page is full of. */
const TONES_1258 = /[AEIOUYaeiouyÂÊÔâêôĂăƠơƯư][\u0300\u0301\u0303\u0309\u0323]/gu;

/** Text of one byte a letter: an old font's bytes, Vietnamese of Windows-1258, or Windows-1252, doubtful when it has no old font. */
function eightBit(bytes: Uint8Array): DecodedText {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const old = oldOf(western);
  if (old !== null) return decoded(western, 'windows-1252', false, old);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes);
  const tones = vietnamese.match(TONES_1258)?.length ?? 0;
  if (tones > 0) return { text: vietnamese.normalize('NFC'), encoding: 'windows-1258' };
  return { text: western, encoding: 'windows-1252', doubtful: true };
}

/**
 * Text of a file's bytes: UTF-8 and UTF-16 with or without a mark, Windows-1258, Windows-1252, and the text of an old font
 * (TCVN3, VNI) inside any of them converted. Never throws; line ends stay as they are. `doubtful` when it is a guess.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide === 'utf-16le') return decoded(new TextDecoder('utf-16le').decode(bytes), wide);
  if (wide === 'utf-16be') return decoded(new TextDecoder('utf-16be').decode(bytes), wide);
  const text = utf8(bytes);
  if (text !== null) return decoded(text, 'utf-8');
  const nearly = nearlyUtf8(bytes);
  return nearly === null ? eightBit(bytes) : decoded(nearly, 'utf-8', true);
}
