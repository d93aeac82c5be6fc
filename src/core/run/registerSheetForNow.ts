import type { SheetSpec } from '../edit/edit';
import type { Register } from '../register/register';
import { sampleSheet } from './sampleSheet';

/** Until `register/registerSheet` is there. */
export function registerSheet(register: Register, name: string): SheetSpec {
  const text = (value: string) => ({ value });
  const rows = register.rows.map((row, i) =>
    row.kind === 'heading'
      ? [text(row.mark ?? ''), text(row.title)]
      : [i, row.content, row.result, row.deadline, row.lead].map((value) => ({ value })),
  );
  const head = ['STT', 'Nội dung', 'Kết quả', 'Thời gian thực hiện', 'Đơn vị chủ trì'].map(text);
  return {
    ...sampleSheet(name, 2026),
    rows: [[text(register.title[0] ?? '')], head, ...rows],
    rowHeights: [],
    merges: [],
  };
}
