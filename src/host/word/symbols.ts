import { lookUp } from '../../core/memory/lookUp';

/** What a person sees for a character of a symbol font, by its place in the font. One row for each sign plans use. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: { '2d': '-', b7: '•', a3: '≤', b3: '≥', b1: '±', b4: '×', ae: '→', de: '⇒', be: '-', '2b': '+', '2a': '*' },
  wingdings: {
    '6c': '•',
    '6e': '▪',
    '6f': '□',
    '71': '❑',
    '76': '❖',
    '77': '◆',
    '9f': '•',
    a7: '▪',
    a8: '□',
    d8: '➢',
    e0: '→',
    e8: '→',
    f0: '⇨',
    fb: '✗',
    fc: '✓',
    fd: '☒',
    fe: '☑',
  },
};

/** Word keeps characters of symbol fonts here, 0xF000 above their place in the font. */
const PRIVATE = /[\uF020-\uF0FF]/u;
const ALL_PRIVATE = new RegExp(PRIVATE, 'gu');

/** Name of the font in the table: "Wingdings 2" and "Wingdings" are different fonts, "Symbol" and "SymbolMT" are one. */
function tableOf(font: string | undefined): Readonly<Record<string, string>> | undefined {
  const name = (font ?? '').toLowerCase();
  return name.startsWith('symbol') ? SIGNS['symbol'] : lookUp(SIGNS, name);
}

/** The sign at a place of a symbol font (0 to 255, or 0xF000 above); undefined for one not in the table. */
export function symbolAt(code: number, font: string | undefined): string | undefined {
  const place = (code & 0xff).toString(16);
  const table = tableOf(font);
  if (table) return table[place];
  return SIGNS['symbol']?.[place] ?? SIGNS['wingdings']?.[place];
}

function isSymbolFont(font: string | undefined): boolean {
  return /^(?:symbol|wingdings|webdings|zapf ?dingbats)/iu.test(font ?? '');
}

/** Text with the characters of symbol fonts as the signs a person sees; one that is not in the table stays as it is. */
export function withSigns(text: string, font: string | undefined): string {
  return text.replace(ALL_PRIVATE, (sign) => symbolAt(sign.charCodeAt(0), font) ?? sign);
}

/** Bullets that readers of plans know; Word's "o" of a second level is an empty ring. */
const BULLETS = /^[-–—+*•●▪◦]$/u;

/**
 * What stands for the bullet of a list: its own sign where plans use it as one, "•" for any other single sign (of a symbol
 * font too), since it is a bullet whatever it looks like; words stay.
 */
export function bulletSign(text: string, font: string | undefined): string {
  const own = text.trim();
  if ([...own].length !== 1) return own;
  if (own === 'o') return '◦';
  const code = own.charCodeAt(0);
  const isPlace = PRIVATE.test(own) || (isSymbolFont(font) && code < 0x100);
  const sign = isPlace ? (symbolAt(code, font) ?? '') : own;
  return BULLETS.test(sign) ? sign : '•';
}
