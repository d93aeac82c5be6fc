import type { ChartSpec } from '../../../../core/edit/edit';
import { encodeText } from '../../xml/text';
import { RELATIONSHIPS } from '../../xml/namespaces';
import { stackedPlot } from './bars';
import { slicedPlot } from './slices';
import { textLook, textProperties } from './text-look';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function titleXml(title: string): string {
  const paragraphs = title.split('\n').map((line) => {
    const run = `<a:r>${textProperties('a:rPr', 13, true, '000000')}<a:t>${encodeText(line)}</a:t></a:r>`;
    return `<a:p><a:pPr>${textProperties('a:defRPr', 13, true, '000000')}</a:pPr>${run}</a:p>`;
  });
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A chart part. Text is Times New Roman, Vietnamese; values are cached so that the chart shows before any recalculation. */
export function chartXml(spec: ChartSpec): string {
  const isStacked = spec.type === 'stackedBar' || spec.type === 'stackedColumn';
  const plot = isStacked ? stackedPlot(spec) : slicedPlot(spec);
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(10)}</c:legend>`;
  const chart = `<c:chart>${titleXml(spec.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  const ground =
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';
  const names = `xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"`;
  return `${DECLARATION}<c:chartSpace ${names}><c:lang val="vi-VN"/><c:roundedCorners val="0"/>${chart}${ground}${textLook(10)}</c:chartSpace>`;
}
