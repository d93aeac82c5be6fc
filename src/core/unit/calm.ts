import { GROUP_NOUNS, GROUP_OPENERS, QUALIFIERS, STAFF_NOUNS } from './groups';
import { HEADS } from './heads';

const isUpper = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase();

const PHRASES: readonly string[] = [
  ...HEADS.map(({ head }) => head),
  ...GROUP_NOUNS.map(({ noun }) => noun),
  ...GROUP_OPENERS,
  ...STAFF_NOUNS,
  ...QUALIFIERS,
  'và',
  'Việt Nam',
];
/** Common words of unit names by their capitals, as they are written inside a name. */
const USUAL = new Map<string, string>();
for (const phrase of PHRASES)
  for (const word of phrase.split(/[ /]/u))
    if (!USUAL.has(word.toUpperCase())) USUAL.set(word.toUpperCase(), usual(word));

function usual(word: string): string {
  if (isUpper(word) || word === 'Nam' || word === 'Việt') return word;
  return word.toLowerCase();
}

/** One agency of its kind keeps its capital: "Văn phòng Sở", but "các sở". */
const AGENCIES = new Set(['sở', 'bộ']);

/**
 * A name all in capitals as it is usually written: "THANH TRA HUYỆN" -> "Thanh tra huyện". Unchanged when a word of it is
 * not a common word of unit names, for that may be a proper name.
 */
export function calmCapitals(name: string): string {
  const words = name.split(/([ ,/-]+)/u);
  const known = (word: string): boolean => !isUpper(word) || USUAL.has(word);
  if (!words.every(known)) return name;
  const group = /^(?:CÁC|TẤT|TOÀN|MỖI|TỪNG)(?: |$)/u.test(name);
  const calm = words.map((word) => {
    const lower = isUpper(word) ? (USUAL.get(word) ?? word) : word;
    return !group && AGENCIES.has(lower) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  });
  const joined = calm.join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
