import { fakeExcel } from './bridge/node';
import type { FakeExcel } from './host';

let host: FakeExcel;
beforeEach(async () => {
  host = await fakeExcel();
  host.book.addSheet('Kế hoạch');
});

test('canary: the library took our bridge and knows its host', async () => {
  const extension = (globalThis as unknown as { OfficeExtension: { HostBridge: { instance: unknown } } })
    .OfficeExtension;
  expect(extension.HostBridge.instance).toBeTruthy();
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
});

test('what is written through the real Excel.run is read back', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Kế hoạch').getRange('A1:B2');
    range.values = [
      ['Nội dung', 'Hạn'],
      ['Rà soát văn bản', 5],
    ];
    range.load('values,address,text');
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(read).toEqual({
    values: [
      ['Nội dung', 'Hạn'],
      ['Rà soát văn bản', 5],
    ],
    address: "'Kế hoạch'!A1:B2",
  });
  await host.idle();
  expect(host.book.references.count).toBe(0);
});
