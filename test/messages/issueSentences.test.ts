import type { Issue } from '../../src/core/issue/issue';
import type { Wording } from '../../src/messages/language';
import { DEADLINE_REASONS } from '../../src/messages/vi/deadline';
import { NORMALISE_REASONS } from '../../src/messages/vi/normalise';
import { ROLE_LABELS } from '../../src/messages/vi/settings';
import { codesInCore } from './issueCodes';
import { ownWords, VIETNAMESE_LETTERS, wordTables, WORDINGS } from './wordTables';

const RAW = 'raw text';

/** A finding in which every fact has a value: its own name, or what is given for it. Tells which facts were asked for. */
function findingOf(code: string, given: Readonly<Record<string, string>>): { issue: Issue; asked: Set<string> } {
  const asked = new Set<string>();
  const facts = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return given[String(name)] ?? `<${String(name)}>`;
      },
    },
  );
  return { issue: { code, severity: 'warning', sheet: '<sheet>', cell: 'D8', raw: RAW, facts }, asked };
}

const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'deadline-ambiguous': DEADLINE_REASONS,
  'normalise-row-kept': NORMALISE_REASONS,
  'normalise-header-kept': NORMALISE_REASONS,
};

/** The facts of a code that come from a closed list, once for each choice. */
function choicesOf(code: string): readonly Readonly<Record<string, string>>[] {
  const { issue, asked } = findingOf(code, {});
  WORDINGS.forEach((wording) => wording.issueSentence(issue));
  const reasons = Object.keys(REASONS[code] ?? {});
  if (reasons.length > 0) return reasons.map((reason) => ({ reason }));
  return asked.has('role') ? Object.keys(ROLE_LABELS).map((role) => ({ role })) : [{}];
}

/** What a sentence tells beside its own words. */
const toldBy = (sentence: string): readonly string[] =>
  [...new Set([...(sentence.match(/<\w+>/gu) ?? []), ...(sentence.includes(RAW) ? ['raw'] : [])])].sort();

const says = ({ issueSentence }: Wording, code: string): boolean => {
  try {
    return issueSentence({ code, severity: 'info' }) !== '';
  } catch {
    return false;
  }
};

const tableCodes = async (): Promise<readonly string[]> =>
  (await wordTables('vi')).filter(({ kind }) => kind === 'sentences').flatMap(({ keys }) => keys);

const allCodes = async (): Promise<readonly string[]> => [...new Set([...codesInCore(), ...(await tableCodes())])];

/** Every sentence of a language, once for each choice of its facts. */
async function sentencesOf(wording: Wording): Promise<readonly string[]> {
  const codes = (await allCodes()).filter((code) => WORDINGS.every((each) => says(each, code)));
  return codes.flatMap((code) => choicesOf(code).map((given) => wording.issueSentence(findingOf(code, given).issue)));
}

describe('the codes', () => {
  test('the source of the core names many', () => {
    expect(codesInCore().length).toBeGreaterThan(40);
    expect(codesInCore()).toEqual(
      expect.arrayContaining([
        'deadline-impossible-date',
        'table-not-found',
        'cells-in-the-way',
        'completed-covers-all',
      ]),
    );
  });

  test.each(WORDINGS)('$language: each has a sentence', async (wording) => {
    expect((await allCodes()).filter((code) => !says(wording, code))).toEqual([]);
  });

  test.each(WORDINGS)('$language: an unknown one is a programmer error', ({ issueSentence }) => {
    expect(() => issueSentence({ code: 'no-such-code', severity: 'info' })).toThrow('no-such-code');
  });

  test('each belongs to one concept', async () => {
    const codes = await tableCodes();
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe.each(WORDINGS)('$language: no sentence', (wording) => {
  const thatAre = async (wrong: (sentence: string) => boolean): Promise<readonly string[]> =>
    (await sentencesOf(wording)).filter(wrong);

  test('is short of words or of its full stop', async () => {
    expect((await sentencesOf(wording)).length).toBeGreaterThan(60);
    expect(await thatAre((sentence) => sentence.length <= 15 || !sentence.endsWith('.'))).toEqual([]);
    expect(await thatAre((sentence) => sentence !== sentence.normalize('NFC').trim())).toEqual([]);
  });

  test('has a gap or a placeholder where a fact stands', async () => {
    const gap = /undefined|NaN|null|\[object|\$\{|<reason>|<role>|“”|""|\(\)| {2}| [.,;:]/u;
    expect(await thatAre((sentence) => gap.test(sentence))).toEqual([]);
  });

  test('says "undefined" when its facts are missing', async () => {
    const bare = (await allCodes())
      .filter((code) => says(wording, code))
      .map((code) => wording.issueSentence({ code, severity: 'info' }));
    expect(bare.filter((sentence) => /undefined|NaN|null|\[object/u.test(sentence))).toEqual([]);
  });

  test('mixes languages', async () => {
    const other = wording.language === 'en' ? VIETNAMESE_LETTERS : /\b(?:the|sheet is|error|cell)\b/iu;
    expect(await thatAre((sentence) => other.test(ownWords(sentence)))).toEqual([]);
  });
});

describe('the two languages', () => {
  test('tell the same facts', async () => {
    const [vi, en] = await Promise.all(WORDINGS.map(sentencesOf));
    const differing = (vi ?? []).flatMap((sentence, index) => {
      const english = en?.[index] ?? '';
      return toldBy(sentence).join() === toldBy(english).join() ? [] : [[sentence, english]];
    });
    expect(differing).toEqual([]);
  });

  test('give each reason and role words of its own', () => {
    for (const { issueSentence } of WORDINGS) {
      for (const code of [...Object.keys(REASONS), 'column-guessed']) {
        const sentences = choicesOf(code).map((given) => issueSentence(findingOf(code, given).issue));
        expect(sentences.length).toBeGreaterThan(4);
        expect(new Set(sentences).size).toBe(sentences.length);
      }
    }
  });

  test('have the same tables with the same keys', async () => {
    const [vi, en] = [await wordTables('vi'), await wordTables('en')];
    expect(vi.length).toBeGreaterThan(7);
    expect(en).toEqual(vi);
  });
});

describe('English sentences as they are read', () => {
  const [, en] = WORDINGS;
  test.each<[Issue, string]>([
    [
      { code: 'deadline-impossible-date', severity: 'error', raw: '31/6/2024' },
      '“31/6/2024”: there is no such day, month or quarter in the calendar. Correct the cell; dates are never corrected for you.',
    ],
    [
      { code: 'completed-covers-all', severity: 'warning', raw: '03/04/2024' },
      'The completion date 3 Apr 2024 counts for the whole task, though it has later milestones. If only one milestone is done, correct its “Mốc” cell (for example 1/2) and run again.',
    ],
    [
      { code: 'setting-report-date', severity: 'warning', raw: 'hôm qua', facts: { used: '20/11/2024' } },
      'The report date “hôm qua” is not a date; 20 Nov 2024 was used.',
    ],
    [
      { code: 'setting-warning-days', severity: 'warning', raw: 'bảy', facts: { used: 7 } },
      'The number of warning days “bảy” is not a whole number from 0 to 366; 7 was used.',
    ],
    [
      { code: 'column-guessed', severity: 'info', raw: 'Phòng', facts: { role: 'lead' } },
      'The column “Phòng” is read as “lead unit” from what stands in it; if that is wrong, correct it in the list of columns.',
    ],
    [
      { code: 'normalise-row-kept', severity: 'warning', facts: { reason: 'comment', row: 12 } },
      'Row 12 was torn off by a page break but is kept: this cell has a comment.',
    ],
  ])('%j', (issue, sentence) => {
    expect(en?.issueSentence(issue)).toBe(sentence);
  });
});
