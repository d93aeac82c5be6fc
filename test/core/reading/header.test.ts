import { readFileSync } from 'fs';
import { join } from 'path';
import { matchChain, matchHeader } from '../../../src/core/reading/headerMatch';
import { HEADER_WORDS } from '../../../src/core/reading/headerWords';

const NAMES: Readonly<Record<string, string | undefined>> = { khác: 'other', không: undefined };

function corpus(): [string | undefined, string][] {
  const cases: [string | undefined, string][] = [];
  let role: string | undefined;
  for (const line of readFileSync(join(__dirname, 'headerCorpus.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const group = /^\[(.+)\]$/.exec(line)?.[1];
    if (group !== undefined) role = group in NAMES ? NAMES[group] : group;
    else cases.push([role, line]);
  }
  return cases;
}

describe('column headers', () => {
  test.each(corpus())('%s: %s', (role, text) => expect(matchHeader(text)?.role).toBe(role));

  test.each(corpus())('%s in other clothes: %s', (role, text) => {
    const clothes = [
      text.normalize('NFD'),
      text.toUpperCase(),
      text.replaceAll(' ', '\n'),
      `  ${text.replaceAll(' ', '\u00A0 ')} `,
    ];
    for (const each of clothes) expect(matchHeader(each)?.role).toBe(role);
  });

  test.each(HEADER_WORDS)('$role: its example "$example" is read so', ({ role, example }) => {
    expect(matchHeader(example)?.role).toBe(role);
  });

  test.each([
    [['Trách nhiệm thực hiện', 'Chủ trì'], 'lead'],
    [['Trách nhiệm thực hiện', 'Phối hợp'], 'coordinate'],
    [['Thời gian', 'Bắt đầu'], 'start'],
    [['Thời gian', 'Hoàn thành'], 'deadline'],
    [['Thời gian hoàn thành', 'Kế hoạch'], 'deadline'],
    [['Thời gian hoàn thành', 'Thực tế'], 'completed'],
    [['Thực tế', 'Ngày hoàn thành'], 'completed'],
    [['Kế hoạch', 'Ngày hoàn thành'], 'deadline'],
    [['Phối hợp', 'Đơn vị'], 'coordinate'],
    [['Phân công', 'Cơ quan chủ trì', 'Đơn vị'], 'lead'],
    [['Tình hình thực hiện', 'Kết quả'], 'progress'],
  ])('%j is %s', (chain, role) => expect(matchChain(chain)?.role).toBe(role));

  test('a long text is never a header', () => expect(matchHeader(`Nội dung ${'rất dài '.repeat(30)}`)).toBeUndefined());
});
