import { toTcvn3, toVni } from '../core/encoding/encoder';
import type { CellFormat } from '../excel/model/cell/format';
import { pictureOfBook } from './excelPicture';
import { fixedTasks, NOTHING, planFile, type Features } from './generated';
import { Journey } from './steps';

jest.setTimeout(180_000);

const DAY = { today: '2026-06-15' } as const;
const FEATURES: Features = { ...NOTHING, sections: true, split: true, completed: true };
const PLAN = 'Kế hoạch';

/** Text and font of every cell with text on the plan's sheet. */
function cellsOf(journey: Journey): { text: string; font: string; place: string }[] {
  const sheet = pictureOfBook(journey.both.excel.book).sheets.find(({ name }) => name === PLAN);
  return [...(sheet?.cells ?? [])].map(([place, text]) => {
    const look: CellFormat | undefined = sheet?.looks.get(place);
    return { place, text: String(text), font: look?.font.name ?? '' };
  });
}

/** Fonts of cells with letters of no old font; others read the same in every font, which stays. */
const fontsOf = (journey: Journey): string[] => [
  ...new Set(cellsOf(journey).flatMap(({ text, font }) => (/[^\u0000-\u00FF]/u.test(text) ? [font] : []))),
];
const textsOf = (journey: Journey): string[] => cellsOf(journey).map(({ place, text }) => `${place} ${text}`);

describe.each([
  ['TCVN3 in its font', { encode: toTcvn3, font: '.VnTime' }, 'Times New Roman'],
  ['VNI in its font', { encode: toVni, font: 'VNI-Times' }, 'Times New Roman'],
  ['TCVN3 pasted in Arial', { encode: toTcvn3, font: 'Arial' }, 'Arial'],
  ['VNI pasted in Calibri', { encode: toVni, font: 'Calibri' }, 'Calibri'],
])('%s', (_, lettering, shown) => {
  const bytes = planFile(fixedTasks, FEATURES, lettering);

  test('is normalised alike in both hosts, in a font that shows Unicode, and taken back whole', async () => {
    const unicode = await Journey.begin(planFile(fixedTasks, FEATURES));
    await unicode.run({ kind: 'normalise', ...DAY });
    const expected = textsOf(unicode);
    const journey = await Journey.begin(bytes);
    const before = journey.both.file;
    const { edits, record } = await journey.run({ kind: 'normalise', ...DAY });
    expect(edits).toBeGreaterThan(0);
    expect(cellsOf(journey).filter(({ font, text }) => font !== shown && /[^\u0000-\u00FF]/u.test(text))).toEqual([]);
    expect(textsOf(journey)).toEqual(expected);
    expect((await journey.run({ kind: 'normalise', ...DAY })).edits).toBe(0);
    await journey.undo(record, before);
  });

  test('is tracked alike in both hosts, and taken back whole; a second run changes nothing', async () => {
    const journey = await Journey.begin(bytes);
    const before = journey.both.file;
    const { record } = await journey.run({ kind: 'summaries', ...DAY });
    expect((await journey.run({ kind: 'summaries', ...DAY })).edits).toBe(0);
    await journey.undo(record, before);
  });
});

test('Excel of the lowest version does the same', async () => {
  const journey = await Journey.begin(planFile(fixedTasks, FEATURES, { encode: toTcvn3, font: '.VnTime' }), '1.9');
  await journey.run({ kind: 'normalise', ...DAY });
  expect(fontsOf(journey)).toEqual(['Times New Roman']);
});
