import { documentLines } from '../../../src/core/document/documentLines';

const cell = (text: string) => ({ text, columns: 1, rows: 1 });

test('each line at its number; what shares a line stands together, cells are told apart', () => {
  const lines = documentLines({
    blocks: [
      { kind: 'paragraph', line: 1, text: 'KẾ HOẠCH' },
      { kind: 'paragraph', line: 3, text: 'một' },
      { kind: 'paragraph', line: 3, text: 'hai' },
      {
        ...{ kind: 'table', line: 4 },
        rows: [
          { line: 4, cells: [cell('STT'), cell('Nội dung ')] },
          { line: 6, cells: [cell('1'), cell(''), cell('Rà soát\nvăn bản')] },
        ],
      },
    ],
  });
  expect(lines).toEqual(['KẾ HOẠCH', '', 'một\nhai', 'STT | Nội dung', '', '1 | Rà soát\nvăn bản']);
});

test('nothing has no lines', () => expect(documentLines({ blocks: [] })).toEqual([]));
