import { attributePlaces, attributesAt, childrenOf, prefixOf, rootOf } from '../xml/scan';
import { encodeAttribute } from '../xml/text';
import { partKey } from './part-names';

/** Content type of a part by its override, else by its extension. */
export function contentTypeIn(text: string, part: string): string | undefined {
  let byExtension: string | undefined;
  const extension = extensionOf(part);
  for (const element of childrenOf(text, rootOf(text))) {
    const attributes = attributesAt(text, element.start);
    if (element.local === 'Override' && keyOfOverride(attributes) === partKey(part))
      return attributes.get('ContentType');
    if (element.local === 'Default' && attributes.get('Extension')?.toLowerCase() === extension) {
      byExtension ??= attributes.get('ContentType');
    }
  }
  return byExtension;
}

/** The text with the part's type declared by an override; everything else stays. */
export function withContentType(text: string, part: string, type: string): string {
  if (contentTypeIn(text, part) === type) return text;
  for (const element of childrenOf(text, rootOf(text), 'Override')) {
    if (keyOfOverride(attributesAt(text, element.start)) !== partKey(part)) continue;
    for (const place of attributePlaces(text, element.start)) {
      if (place.name !== 'ContentType') continue;
      return text.slice(0, place.valueStart) + encodeAttribute(type) + text.slice(place.valueEnd);
    }
  }
  return inserted(
    text,
    (prefix) => `<${prefix}Override PartName="/${encodeAttribute(part)}" ContentType="${encodeAttribute(type)}"/>`,
  );
}

/** The text with a default type for an extension that has none yet. */
export function withDefaultType(text: string, extension: string, type: string): string {
  if (contentTypeIn(text, `x.${extension}`) !== undefined) return text;
  const attributes = `Extension="${encodeAttribute(extension)}" ContentType="${encodeAttribute(type)}"`;
  const root = rootOf(text);
  const element = `<${prefixOf(root.name)}Default ${attributes}/>`;
  if (root.selfClosing) return inserted(text, () => element);
  return text.slice(0, root.openEnd) + element + text.slice(root.openEnd);
}

/** The text without the part's override. */
export function withoutContentType(text: string, part: string): string {
  for (const element of childrenOf(text, rootOf(text), 'Override')) {
    if (keyOfOverride(attributesAt(text, element.start)) === partKey(part)) {
      return text.slice(0, element.start) + text.slice(element.end);
    }
  }
  return text;
}

function inserted(text: string, element: (prefix: string) => string): string {
  const root = rootOf(text);
  const added = element(prefixOf(root.name));
  if (!root.selfClosing) return text.slice(0, root.closeStart) + added + text.slice(root.closeStart);
  return `${text.slice(0, root.openEnd - 2).trimEnd()}>${added}</${root.name}>${text.slice(root.end)}`;
}

function keyOfOverride(attributes: ReadonlyMap<string, string>): string {
  return partKey((attributes.get('PartName') ?? '').replace(/^\//, ''));
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
