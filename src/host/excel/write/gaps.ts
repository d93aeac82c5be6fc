/** What Office.js cannot do of what an edit asks, and what is done instead. docs/gioi-han.md tells the same in words. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

export const GAPS: readonly Gap[] = [
  {
    what: 'ChartSpec.series.pattern',
    why: 'ChartFill has setSolidColor and clear only (ExcelApi 1.1)',
    instead:
      'solid colour with a dark outline; the data labels and the legend tell the classes apart in black and white',
  },
  {
    what: 'ChartSpec.altText',
    why: 'Excel.Chart has no alternative text (checked to ExcelApi 1.21)',
    instead: 'the chart keeps its title and name',
  },
  {
    what: 'ChartSpec.series.nameRef',
    why: 'ChartSeries.name is documented as a text only (ExcelApi 1.1)',
    instead: 'the name as it is at the time of the run',
  },
  {
    what: 'values cached in a chart',
    why: 'Excel draws from the cells',
    instead: 'nothing is needed',
  },
  {
    what: 'SheetSpec.zoom',
    why: 'the zoom of a window is not in the API (pageLayout.zoom is that of the print)',
    instead: 'left as the person has it',
  },
  {
    what: 'whether a row fits itself to its text',
    why: 'RangeFormat.rowHeight fixes the height, and nothing tells whether it was fixed (ExcelApi 1.2)',
    instead: 'rows that were too low get a fixed height; the second run then changes nothing',
  },
  {
    what: 'taking off a print area or repeated rows',
    why: 'PageLayout can only set them (ExcelApi 1.9)',
    instead: 'a sheet written anew keeps the old ones where its spec has none; our own specs always say the same',
  },
  {
    what: 'pictures and comments on a sheet of ours that is written anew',
    why: 'they are the person’s',
    instead: 'they stay (the file host, which writes the part anew, drops them)',
  },
  {
    what: 'formats copied where conditional formats stand',
    why: 'Excel’s paste of formats takes conditional formats along',
    instead: 'the format is read and set: gradients, theme colours and turned text of the neighbour are not taken over',
  },
];
