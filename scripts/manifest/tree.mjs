import { Parser } from 'xml2js';

/**
 * @typedef {{ name: string, attributes: Record<string, string>, text: string, children: Element[] }} Element
 * An element without its namespace prefix.
 */

const local = (name) => name.replace(/^.*:/, '');

function elementOf(node) {
  const attributes = Object.fromEntries(Object.entries(node.$ ?? {}).map(([name, value]) => [local(name), value]));
  return {
    name: local(node['#name']),
    attributes,
    text: (node._ ?? '').trim(),
    children: (node.$$ ?? []).map(elementOf),
  };
}

/** Root element of a manifest's text; rejects when it is not well-formed XML. */
export async function readTree(xml) {
  const parser = new Parser({ explicitRoot: false, explicitChildren: true, preserveChildrenOrder: true });
  return elementOf(await parser.parseStringPromise(xml));
}

/** All elements below, in document order, with the names given (all when none is given). */
export function below(element, ...names) {
  return element.children.flatMap((child) => [
    ...(names.length === 0 || names.includes(child.name) ? [child] : []),
    ...below(child, ...names),
  ]);
}

/** Text of a direct child; '' when there is none. */
export const childText = (element, name) => element.children.find((child) => child.name === name)?.text ?? '';
