import { readUnits } from '../../../src/core/unit/readUnits';

const read = (text: string) => readUnits(text, { role: 'lead' }).lead;

describe('units of damaged cells: found and split, written as they came', () => {
  test.each([
    ['Trung tdm Y t€ du phong', ['Trung tdm Y t€ du phong']],
    ['C4c phong, ban, don vj truc thudc', ['C4c phong, ban, don vj truc thudc']],
    ['Céc co quan, don vi lién quan', ['Céc co quan, don vi lién quan']],
    ['Trung tim Khuyén ndng, Chi cuc Thuy lgi', ['Trung tim Khuyén ndng', 'Chi cuc Thuy lgi']],
    ['V4n phdng Sd; Thanh tra Sd', ['V4n phdng Sd', 'Thanh tra Sd']],
    ['Cac phdng chuyén mén, Trung tdm Luu trt', ['Cac phdng chuyén mén', 'Trung tdm Luu trt']],
    ['T6 kiém tra cdng vu cua Sd', ['T6 kiém tra cdng vu cua Sd']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(readUnits(text, { role: 'lead' }).issues).toEqual([]);
  });

  test('clean names are not touched', () => {
    expect(read('Phòng Trung tâm; Văn phòng Sở')).toEqual(['Phòng Trung tâm', 'Văn phòng Sở']);
  });
});
