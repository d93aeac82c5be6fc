// The peer of the Excel host: what one would write first. The same contents, row by row, each row with its own sync.
// It looks at nothing before it writes and sets no colours, no rules, no charts, no page: less than half of what the product does.

/** Column letters of a 0-based column. */
function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const textOf = ({ formula }, row) =>
  '=' + (typeof formula === 'object' ? formula.text.replaceAll('{r}', String(row + 1)) : formula);

/** What goes into a cell, and how its number is shown. */
function contentOf(write, row, serialOf) {
  if (!write) return ['', 'General'];
  const shown = write.look?.numberFormat ?? 'General';
  if (write.formula !== undefined) return [textOf(write, row), shown];
  if (write.value === null) return ['', shown];
  if (typeof write.value === 'object') return [serialOf(write.value.date), 'dd/mm/yyyy'];
  return [typeof write.value === 'string' ? `'${write.value}` : write.value, shown];
}

async function writeRows(context, sheet, top, left, rows, serialOf) {
  for (const [i, cells] of rows.entries()) {
    if (!cells || cells.length === 0) continue;
    const row = top + i;
    const contents = Array.from(cells, (write) => contentOf(write, row, serialOf));
    const range = sheet.getRange(`${letters(left)}${row + 1}:${letters(left + contents.length - 1)}${row + 1}`);
    range.numberFormat = [contents.map(([, format]) => format)];
    range.formulas = [contents.map(([content]) => content)];
    await context.sync();
  }
}

/** Reads row by row what stands on a sheet. */
async function readRows(context, sheet) {
  const used = sheet.getUsedRange();
  used.load('rowCount,columnCount');
  await context.sync();
  for (let row = 0; row < used.rowCount; row += 1) {
    used.getRow(row).load('values,text,numberFormat');
    await context.sync();
  }
}

export const readPerRow = (name) =>
  globalThis.Excel.run((context) => readRows(context, context.workbook.worksheets.getItem(name)));

export const writePerRow = (edits, serialOf) =>
  globalThis.Excel.run(async (context) => {
    for (const edit of edits) {
      if (edit.kind === 'cells') {
        const sheet = context.workbook.worksheets.getItem(edit.sheet);
        await writeRows(context, sheet, edit.row, edit.column, edit.rows, serialOf);
      } else if (edit.kind === 'putSheet') {
        const sheet = context.workbook.worksheets.add(edit.spec.name);
        await writeRows(context, sheet, 0, 0, edit.spec.rows, serialOf);
      }
    }
  });
