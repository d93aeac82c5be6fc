const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWINGML = 'application/vnd.openxmlformats-officedocument';

/** Kinds of parts that are made here: the relationship that leads to them, and their content type. */
export const PART_KINDS = {
  worksheet: { relationship: `${OFFICE}/worksheet`, contentType: `${SPREADSHEET}.worksheet+xml` },
  styles: { relationship: `${OFFICE}/styles`, contentType: `${SPREADSHEET}.styles+xml` },
  drawing: { relationship: `${OFFICE}/drawing`, contentType: `${DRAWINGML}.drawing+xml` },
  chart: { relationship: `${OFFICE}/chart`, contentType: `${DRAWINGML}.drawingml.chart+xml` },
} as const;

/** Last step of a relationship's type address, which tells its kind. */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Folder of a part with its last slash. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}
