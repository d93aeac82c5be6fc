import type { ChartSpec } from '../../../../core/edit/edit';
import { RELATIONSHIPS } from '../../xml/namespaces';
import { encodeAttribute } from '../../xml/text';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A chart and the relationship of its part. */
export interface PlacedChart {
  readonly spec: ChartSpec;
  readonly relationship: string;
}

function corner(name: 'from' | 'to', column: number, row: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

function anchor({ spec, relationship }: PlacedChart, index: number): string {
  const { top, left, bottom, right } = spec.place;
  const properties = `<xdr:cNvPr id="${index + 2}" name="${encodeAttribute(`Biểu đồ ${index + 1}`)}" descr="${encodeAttribute(spec.altText)}"/>`;
  const chart = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic>`;
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${chart}</xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left, top)}${corner('to', right + 1, bottom + 1)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A drawing part that holds charts and nothing else. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const names = `xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"`;
  return `${DECLARATION}<xdr:wsDr ${names}>${charts.map(anchor).join('')}</xdr:wsDr>`;
}
