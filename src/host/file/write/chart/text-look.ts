const FONT = 'Times New Roman';

/** Run or paragraph properties of chart text; size in points. */
export function textProperties(element: 'a:defRPr' | 'a:rPr', size: number, bold: boolean, color: string): string {
  const language = element === 'a:rPr' ? ' lang="vi-VN"' : '';
  const faces = `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  return `<${element}${language} sz="${size * 100}" b="${bold ? 1 : 0}">${fill}${faces}</${element}>`;
}

/** A `c:txPr`: how all text of the element it stands in looks. */
export function textLook(size: number, bold = false, color = '000000'): string {
  const properties = textProperties('a:defRPr', size, bold, color);
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}
