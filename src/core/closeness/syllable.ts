import { fold } from '../text/fold';

/** Beginnings of Vietnamese syllables; "gi" and "qu" have a vowel of their own behind them. */
const ONSETS = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|';

/** Rhymes without their tone. */
const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu ' +
  'y yêm yên yêng yêt yêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt ' +
  'oe oem oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ' +
  'uân uâng uât uây uê uêch uênh uơ uơn uy uych uynh uyên uyêt uya uyn uyt uyp uyu ư ưc ưi ưm ưn ưng ưt ưu ưa ' +
  'ươc ươi ươm ươn ương ươp ươt ươu';

const onsets = ONSETS.split('|');
const rhymes = new Set(RHYMES.split(' '));
/** Rhymes behind "qu": what stands behind its u. */
const afterQu = new Set(
  'a ac ach ai am an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e en eo et ê êch ên ênh êt i ich in inh it iên iêt y ych yn ynh yt yên yêt ơ ơi ơn ôc ôn ông ôt'.split(
    ' ',
  ),
);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Syllables that end in a stop have the acute tone or the one below. */
const STOP = /(?:c|ch|p|t)$/u;
const STOP_TONE = /^[\u0301\u0323]$/u;
const LONGEST = 7;

/** "uê" never stands behind these: lips and tongue tip. */
const NO_UE = new Set(['b', 'm', 'p', 'ph', 'v', 'tr', 'ch', 'n', 'r', 'g', 'gh']);

/** "c", "g", "ng" never stand before e, ê, i, y; "gh", "ngh" only there. */
const FRONT = /^[eêiy]/u;

function fitsVowel(onset: string, rhyme: string): boolean {
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !FRONT.test(rhyme);
  return (onset !== 'gh' && onset !== 'ngh') || FRONT.test(rhyme);
}

function isRhyme(onset: string, rhyme: string): boolean {
  if (!fitsVowel(onset, rhyme)) return false;
  if (rhyme.startsWith('uê') && NO_UE.has(onset)) return false;
  if (onset === 'qu') return afterQu.has(rhyme);
  if (onset === 'gi') return rhyme === '' || rhyme === 'n' || rhyme === 'êng' || rhyme === 'êt' || rhymes.has(rhyme);
  return rhymes.has(rhyme);
}

const known = new Map<string, boolean>();
const MOST_KNOWN = 5000;

function judge(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const letters = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || letters.length > LONGEST) return false;
  const tone = tones[0] ?? '';
  return onsets.some((onset) => {
    const rhyme = letters.slice(onset.length);
    if (!letters.startsWith(onset) || !isRhyme(onset, rhyme)) return false;
    return !STOP.test(rhyme) || STOP_TONE.test(tone);
  });
}

/** true when a word is spelled as a Vietnamese syllable can be, accents included: "thường", "trong"; not "thuong", "xuyén", "ndm". */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST * 3) return false;
  const found = known.get(word);
  if (found !== undefined) return found;
  const is = judge(word);
  if (known.size < MOST_KNOWN) known.set(word, is);
  return is;
}

const bareRhymes = new Set([...rhymes].map(fold));
const bareAfterQu = new Set([...afterQu].map(fold));

function isBareRhyme(onset: string, rhyme: string): boolean {
  if (!fitsVowel(onset, rhyme)) return false;
  if (onset === 'qu') return bareAfterQu.has(rhyme);
  if (rhyme.startsWith('ue') && NO_UE.has(onset)) return false;
  return bareRhymes.has(rhyme) || (onset === 'gi' && (rhyme === '' || rhyme === 'n'));
}

/** true when a word would be a Vietnamese syllable with the right accents: "thuong", "ké"; not "ndm", "phdi". */
export function isBareSyllable(word: string): boolean {
  const folded = fold(word);
  if (folded.length > LONGEST) return false;
  return onsets.some(
    (onset) => onset !== 'đ' && folded.startsWith(onset) && isBareRhyme(onset, folded.slice(onset.length)),
  );
}
