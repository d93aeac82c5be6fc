import type { IsoDate } from '../core/calendar/day';
import type { Issue, Place } from '../core/issue/issue';
import type { PlannedRun, Preview } from '../core/run/plannedRun';
import { bySheet, filledCells } from '../core/run/previewParts';
import type { RunKind } from '../core/run/request';
import type { HostFault } from '../host/planHost';
import type { Line, Notice } from './dialog/notice';
import type { Words } from './words';

/** Names told in one line; the pane shows all of them. */
const MOST_NAMES = 12;

function names(all: readonly string[], { own }: Words, separator = ', '): string {
  const told = all.slice(0, MOST_NAMES);
  return [...told, ...(all.length > told.length ? [own.more(all.length - told.length)] : [])].join(separator);
}

const line = (text: string, all: readonly string[], words: Words): Line => ({ text, details: names(all, words) });

/** What a run does, a line for each kind of change; the kinds that do not occur are not told. */
function previewLines(preview: Preview, words: Words): readonly Line[] {
  const told = words.preview;
  const { addedColumns, addedSheets, renewedSheets, changedCells, filled, deletedRows, touchesFormats } = preview;
  return [
    ...bySheet(addedColumns).map(([sheet, columns]) =>
      line(
        told.addedColumns(columns.length, sheet),
        columns.map(({ header }) => header),
        words,
      ),
    ),
    ...(addedSheets.length > 0 ? [line(told.addedSheets(addedSheets.length), addedSheets, words)] : []),
    ...(renewedSheets.length > 0 ? [line(told.renewedSheets(renewedSheets.length), renewedSheets, words)] : []),
    ...bySheet(changedCells).map(([sheet, cells]) => ({
      text: told.changedCells(cells.length),
      details: `${words.own.sheet(sheet)}: ${names(
        cells.map(({ cell }) => cell),
        words,
      )}`,
    })),
    ...(filled.length > 0 ? [{ text: told.filled(filledCells(preview)) }] : []),
    ...deletedRows.map(({ sheet, rows }) =>
      line(
        told.deletedRows(rows.length, sheet),
        rows.map((row) => String(row + 1)),
        words,
      ),
    ),
    ...(touchesFormats ? [{ text: told.formats }] : []),
  ];
}

export function previewNotice({ kind, preview }: PlannedRun, words: Words): Notice {
  const { intro, write, cancel, untouched, undoLater, title } = words.preview;
  return {
    language: words.language,
    title: `${words.runs[kind]} - ${title}`,
    text: intro(words.runs[kind]),
    lines: previewLines(preview, words),
    after: `${untouched} ${undoLater}`,
    buttons: [
      { choice: 'write', label: write },
      { choice: 'leave', label: cancel },
    ],
    busy: words.own.writing,
  };
}

/** The report date of the workbook is neither today nor to follow today: which day is the run to count to? */
export function dayNotice(kind: RunKind, day: IsoDate, today: IsoDate, words: Words): Notice {
  const { own } = words;
  return {
    language: words.language,
    title: own.whichDay(words.runs[kind]),
    text: own.otherDay(words.day(day), words.day(today)),
    lines: [],
    buttons: [
      { choice: 'today', label: own.asOfToday },
      { choice: 'write', label: own.keepDay(words.day(day)) },
      { choice: 'leave', label: words.preview.cancel },
    ],
    busy: own.writing,
  };
}

const closing = ({ own }: Words): Notice['buttons'] => [{ choice: 'leave', label: own.close }];

const placeName = ({ sheet, cell }: Place, { own }: Words): string | undefined => {
  if (sheet === undefined) return cell;
  return cell === undefined ? own.sheet(sheet) : own.cellOn(sheet, cell);
};

const placed = (place: Place, words: Words): readonly string[] => {
  const name = placeName(place, words);
  return name === undefined ? [] : [words.own.at(name)];
};

/** After a first write: what was added, and where to go on. */
export function doneNotice({ kind, preview, view }: PlannedRun, canUndo: boolean, words: Words): Notice {
  const { outcome, own } = words;
  const { addedColumns, addedSheets } = preview;
  const said = kind === 'summaries' ? outcome.summaries(0) : outcome.status(view?.tracked.tasks.length ?? 0);
  const added = outcome.added(addedColumns.length, addedSheets.length);
  return {
    language: words.language,
    title: own.done(words.runs[kind]),
    text: [said, ...(added === '' ? [] : [outcome.addedSentence(added)])].join(' '),
    lines: [],
    after: canUndo ? own.lookInPane : own.notKept,
    buttons: closing(words),
  };
}

export function nothingNotice(kind: RunKind, words: Words): Notice {
  return {
    language: words.language,
    title: words.own.nothing(words.runs[kind]),
    text: words.outcome.nothing,
    lines: [],
    buttons: closing(words),
  };
}

export function refusalNotice(kind: RunKind, refusal: Issue, words: Words): Notice {
  return {
    language: words.language,
    title: words.own.notDone(words.runs[kind]),
    text: [words.sentence(refusal), ...placed(refusal, words)].join(' '),
    lines: [],
    after: words.own.correctInPane,
    buttons: closing(words),
  };
}

/** A fault: what happened, what was written (where that is known), what to do next. */
export function faultNotice(kind: RunKind, fault: HostFault, words: Words): Notice {
  const { what, next } = words.faults[fault.code];
  const { left } = fault;
  const places = [...(fault.cells ?? []), ...(left?.kind === 'partly' ? left.places : [])];
  const listed = places.flatMap((place) => placeName(place, words) ?? []);
  return {
    language: words.language,
    title: words.own.notDone(words.runs[kind]),
    text: [what, ...placed(fault, words), ...(left ? [words.left[left.kind]] : [])].join(' '),
    lines: [
      ...(listed.length > 0 ? [{ text: names(listed, words, '; ') }] : []),
      ...(fault.code === 'unknown' && fault.raw !== undefined ? [{ text: fault.raw }] : []),
    ],
    after: next,
    buttons: closing(words),
  };
}
