import type { Task } from '../plan/plan';
import type { TableReading } from '../reading/tableReading';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { TrackedTask } from './tracked';

/**
 * What the content cells of a task say, row by row (see `TrackedTask.contentCells`); undefined where the task says it too. The report sheets put the wording together from these
 * cells by formula, so they must know which rows are the task's own and which are a header repeated inside it.
 */
export function contentCells(sheet: SheetSnapshot, table: TableReading): (task: Task) => TrackedTask['contentCells'] {
  const readings = new Map(table.tasks.map((reading) => [reading.rows[0], reading]));
  return ({ content, source: { firstRow, lastRow } }) => {
    const places = readings.get(firstRow - 1)?.fields.content?.cells ?? [];
    const texts = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
      const place = places.find(({ row }) => row === firstRow - 1 + index);
      return place ? `${cellAt(sheet, place.row, place.column)?.value ?? ''}` : '';
    });
    const plain = texts[0] === content && texts.every((text, index) => index === 0 || text === '');
    return plain || places.length === 0 ? undefined : texts;
  };
}
