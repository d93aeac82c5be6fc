import { isSyllable } from '../../../src/core/closeness/syllable';
import { readOldText } from '../../../src/core/encoding/evidence';
import { toTcvn3, toVni } from './encoder';

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RHYMES =
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eo ê ên ênh êu i in inh ia iên iêu o oi on ong oa oan oe ô ôi ôn ông ơ ơi ơn u ui un ung ua uôi uôn uông uy uyên ư ưng ưu ưa ươi ươn ương y ac at ach ăt âc ât et êt êch iêc iêt oc ôc ôt uc ut uôc ưc ươc'.split(
    ' ',
  );
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VOWEL = /[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/u;

/** Every syllable of these parts that the language allows and spells: c, g, ng before a, o, u; k, gh, ngh before e, i. */
const SYLLABLES = ONSETS.flatMap((onset) => RHYMES.flatMap((rhyme) => TONES.map((tone) => ({ onset, rhyme, tone }))))
  .filter(
    ({ onset, rhyme }) =>
      /^[eêiy]/u.test(rhyme) !== /^(?:c|g|ng)$/u.test(onset) || !/^(?:c|g|ng|k|gh|ngh)$/u.test(onset),
  )
  .filter(({ onset, rhyme }) => !/^(?:k|gh|ngh)$/u.test(onset) || /^[eêiy]/u.test(rhyme))
  .map(({ onset, rhyme, tone }) => (onset + rhyme.replace(VOWEL, (vowel) => vowel + tone)).normalize('NFC'))
  .filter((word) => isSyllable(word));

test.each([
  ['.VnTime', toTcvn3],
  ['VNI-Times', toVni],
] as const)('every syllable stored in %s comes back', (font, encode) => {
  expect(SYLLABLES.length).toBeGreaterThan(5000);
  expect(SYLLABLES.filter((word) => readOldText(encode(word), { font }) !== word)).toEqual([]);
});
