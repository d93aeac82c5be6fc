const OUTLINE = '404040';

/** Fill with a dark thin outline, so that neighbours can be told apart without colour. */
export function shapeFill(color: string, pattern: string | undefined): string {
  const rgb = `<a:srgbClr val="${color.toUpperCase()}"/>`;
  const fill =
    pattern === undefined
      ? `<a:solidFill>${rgb}</a:solidFill>`
      : `<a:pattFill prst="${pattern}"><a:fgClr>${rgb}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  const line = `<a:ln w="6350"><a:solidFill><a:srgbClr val="${OUTLINE}"/></a:solidFill></a:ln>`;
  return `<c:spPr>${fill}${line}</c:spPr>`;
}
