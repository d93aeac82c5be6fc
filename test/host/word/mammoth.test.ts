import fc from 'fast-check';
import { extractRawText } from 'mammoth';
import { cell, docx, line, paragraph, row, run, table } from './docx';
import { readLines } from './read';

/** The words of a document as mammoth, a reader by other hands, finds them: no numbers, no breaks. */
async function byMammoth(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
  return filled(value.split('\n'));
}

const filled = (lines: readonly string[]): readonly string[] =>
  lines.map((each) => each.trim()).filter((each) => each !== '');

const words = fc.stringMatching(/^[a-zđơưếạ&<>]{1,6}( [a-z0-9]{1,4}){0,2}$/u);
const runs = fc
  .array(
    fc.oneof(
      words.map((text) => run(text)),
      words.map((text) => run(text, '<w:b/>')),
      words.map((text) => `<w:ins w:id="1">${run(text)}</w:ins>`),
      words.map((text) => `<w:del w:id="1"><w:r><w:delText>${text.replace(/[&<>]/gu, '')}</w:delText></w:r></w:del>`),
      words.map((text) => `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`),
      words.map((text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
      words.map((text) => `<w:smartTag>${run(text)}</w:smartTag>`),
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

const tree = fc.letrec<{ blocks: string; block: string; paragraph: string; table: string }>((tie) => ({
  paragraph: fc.oneof(
    { weight: 5, arbitrary: runs.map((inside) => paragraph(inside)) },
    {
      weight: 1,
      arbitrary: runs.map((inside) => paragraph(inside, '<w:rPr><w:del w:id="9"/></w:rPr>') + line('tiếp')),
    },
  ),
  table: fc
    .array(fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => table(...rows.map((cells) => row(...cells.map((content) => cell(content + line(''))))))),
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('paragraph'), tie('table')),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((blocks) => blocks.join('')),
}));

describe('a second opinion', () => {
  test('mammoth finds the same words in the same order in any document', async () => {
    await fc.assert(
      fc.asyncProperty(tree.blocks, async (body) => {
        const bytes = docx({ body });
        expect(filled(await readLines(bytes))).toEqual(await byMammoth(bytes));
      }),
    );
  });
});
