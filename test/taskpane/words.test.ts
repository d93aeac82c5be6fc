import { ATTENTION_REASONS } from '../../src/core/run/view';
import { STATUS_CODES } from '../../src/core/status/codes';
import { HOST_FAULT_CODES } from '../../src/host/planHost';
import { PANE as ENGLISH } from '../../src/messages/en/pane';
import { PANE as VIETNAMESE } from '../../src/messages/vi/pane';

type Tree = { readonly [key: string]: Tree | string | ((...facts: never[]) => string) };

/** Every path of a tree of words with what stands there. */
function leaves(tree: Tree, path = ''): readonly (readonly [string, string | ((...facts: never[]) => string)])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value, `${path}.${key}`) : [[`${path}.${key}`, value] as const],
  );
}

const BOTH = [
  ['Vietnamese', VIETNAMESE],
  ['English', ENGLISH],
] as const;

describe.each(BOTH)('%s', (language, words) => {
  test.each(HOST_FAULT_CODES)('%s: what happened and what to do next, in whole sentences', (code) => {
    const { what, next } = words.faults[code];
    for (const sentence of [what, next]) expect(sentence).toMatch(/^\p{Lu}.{8,}\.$/u);
  });

  test('a word for each status and reason, all different', () => {
    const statuses = STATUS_CODES.map((code) => words.statuses[code]);
    const reasons = ATTENTION_REASONS.map((reason) => words.reasons[reason]);
    for (const list of [statuses, reasons]) {
      expect(list.every((word) => word.length > 0)).toBe(true);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('nothing is empty, and no raw code or value shows', () => {
    for (const [path, value] of leaves(words)) {
      const facts = ['7', '7', '7'] as unknown as never[];
      const text = typeof value === 'string' ? value : value(...facts);
      expect([path, text.trim().length > 0]).toEqual([path, true]);
      expect([path, /undefined|NaN|\[object|--/u.test(text)]).toEqual([path, false]);
      expect([path, text.normalize('NFC') === text]).toEqual([path, true]);
    }
  });

  test('speaks its own language', () => {
    const texts = leaves(words).flatMap(([path, value]) => (typeof value === 'string' ? [[path, value] as const] : []));
    const isVietnamese = (text: string): boolean => /[ăâđêôơưàảãáạằẳẵắặèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵ]/iu.test(text);
    const long = texts.filter(([path, text]) => text.length > 24 && !path.startsWith('.areas'));
    const quoted = (text: string): string => text.replace(/“[^”]*”|\([^)]*\)|Thiết lập/gu, '');
    const strange = long.filter(([, text]) => isVietnamese(quoted(text)) !== (language === 'Vietnamese'));
    expect(strange).toEqual([]);
  });
});

test('both languages have the same words to say', () => {
  const paths = (words: Tree): readonly string[] => leaves(words).map(([path]) => path);
  expect(paths(ENGLISH)).toEqual(paths(VIETNAMESE));
});

test('facts that one language tells, the other tells too', () => {
  const facts = ['Ⅰ', 'Ⅱ', 'Ⅲ'] as unknown as never[];
  const told = (words: Tree): readonly string[] =>
    leaves(words).map(([path, value]) => {
      const text = typeof value === 'string' ? value : value(...facts);
      return `${path} ${[...new Set(text.match(/[ⅠⅡⅢ]/gu) ?? [])].sort().join('')}`;
    });
  expect(told(ENGLISH)).toEqual(told(VIETNAMESE));
});
