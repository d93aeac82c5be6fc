import { readPlan } from '../../../src/core/reading/readPlan';
import { readRegister } from '../../../src/core/register/readRegister';
import { registerSheet } from '../../../src/core/register/registerSheet';
import { newWorkbook } from '../../../src/host/file/new-workbook';
import { headingRow, registerOf, taskRow } from '../../core/register/registers';
import { opened } from '../../host/file/write/applying';
import { throughLibreOffice } from '../soffice';

const register = registerOf(
  [
    headingRow(1, 'Cải cách hành chính'),
    headingRow(2, 'Cải cách thể chế'),
    taskRow({ content: '=Rà soát văn bản', deadline: 'Quý I', lead: 'Phòng Nội vụ', mark: '1.a' }),
    taskRow({ content: '- Ban hành\n- Công bố', deadline: 'Trước ngày 15/6', result: '+ Báo cáo' }),
    headingRow(1, 'Chuyển đổi số'),
    taskRow({ content: 'Số hóa hồ sơ', deadline: 'Thường xuyên', mark: '2.a' }),
  ],
  ['KẾ HOẠCH', 'Công tác năm 2024', '(Kèm theo Quyết định số 1/QĐ-UBND)'],
);

test('LibreOffice opens a new workbook and saves the plan that went in', () => {
  const made = newWorkbook(registerSheet(register, 'Kế hoạch 2024'));
  if (!made.ok) throw new Error(made.refusal.code);
  const saved = throughLibreOffice([made.value])[0] ?? new Uint8Array();
  const read = readPlan(opened(saved).snapshot());
  const wanted = readRegister(register);
  const brief = (plan: typeof wanted.plan): unknown => plan?.tasks.map(({ source: _source, ...task }) => task);
  expect(read.plan?.title).toBe('KẾ HOẠCH Công tác năm 2024');
  expect(brief(read.plan)).toEqual(brief(wanted.plan));
});
