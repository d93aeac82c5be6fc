import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedArea } from '../../../src/core/area/damagedArea';
import { readArea } from '../../../src/core/area/readArea';
import { isSyllable } from '../../../src/core/closeness/syllable';
import { AREA_ROWS } from '../../../src/core/area/rows';

let code = '';
const lines = readFileSync(join(__dirname, 'damagedHeadings.txt'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    if (line.startsWith('=>')) code = line.slice(2).trim();
    return line === '' || line.startsWith('=>') || line.startsWith('#') ? [] : [{ heading: line, code }];
  });

test.each(lines)('$heading -> $code', ({ heading, code: expected }) => {
  expect(readArea(heading).code).toBe(expected);
});

test('possible words that differ in a letter are other words: services for adopted children are no public services', () => {
  expect(damagedArea('Phdt trien dich vu con nudi')).toBeNull();
  expect(damagedArea('Phdt trien dich vu c0ng xd')).toBe('tthc');
});

test('clean headings are left to the other rules', () => {
  const clean = AREA_ROWS.flatMap(({ words }) => words).filter((text) => text.split(' ').every(isSyllable));
  expect(clean.length).toBeGreaterThan(100);
  for (const text of clean) if (/[^\u0000-\u007F]/u.test(text)) expect([text, damagedArea(text)]).toEqual([text, null]);
});
