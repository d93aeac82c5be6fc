import { STATUS_CODES } from '../../src/core/status/codes';
import type { Wording } from '../../src/messages/language';
import { languageOf } from '../../src/messages/language';
import { AREA_LABELS } from '../../src/messages/vi/area';
import { CHANGE_WORDS } from '../../src/messages/vi/normalise';
import { ROLE_LABELS } from '../../src/messages/vi/settings';
import { VIETNAMESE_LETTERS, WORDINGS } from './wordTables';

test.each([
  ['vi-VN', 'vi'],
  ['vi', 'vi'],
  ['VI-vn', 'vi'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
  ['vie', 'en'],
  ['', 'en'],
])('Office in %s: %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>): Key[] => Object.keys(table) as Key[];

const labelsOf = (wording: Wording): readonly (readonly string[])[] => [
  [...STATUS_CODES.map((code) => wording.statusLabel(code))],
  [...keysOf(AREA_LABELS).map((code) => wording.areaLabel(code))],
  [...keysOf(ROLE_LABELS).map((role) => wording.roleLabel(role))],
  [...keysOf(CHANGE_WORDS).map((reason) => wording.changeReason(reason))],
  [wording.noUnit, wording.noArea],
];

test.each(WORDINGS)('$language: every label is there, short, and one of a kind', (wording) => {
  for (const labels of labelsOf(wording)) {
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    for (const label of labels) {
      expect(label).toMatch(/^\p{L}.{2,59}[^. ]$/u);
      if (wording.language === 'en') expect(label).not.toMatch(VIETNAMESE_LETTERS);
    }
  }
});

test('a day cannot be taken for another', () => {
  expect(WORDINGS.map(({ day }) => day('2024-04-03'))).toEqual(['03/04/2024', '3 Apr 2024']);
});
