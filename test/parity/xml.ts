import { attributesAt, childrenOf, rootOf, type XmlElement } from '../../src/host/file/xml/scan';
import { decodeText } from '../../src/host/file/xml/text';

/** An element of a part, to be walked by the names of its children (prefixes left out). */
export class Node {
  readonly attributes: ReadonlyMap<string, string>;
  constructor(
    private readonly source: string,
    private readonly element: XmlElement,
  ) {
    this.attributes = attributesAt(source, element.start);
  }

  static root(source: string): Node {
    return new Node(source, rootOf(source));
  }

  get name(): string {
    return this.element.local;
  }

  all(name?: string): Node[] {
    return [...childrenOf(this.source, this.element, name)].map((element) => new Node(this.source, element));
  }

  /** The first child at the end of a path such as "tx/rich/p". */
  at(path: string): Node | undefined {
    return path.split('/').reduce<Node | undefined>((node, name) => node?.all(name)[0], this);
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** Attribute of the child at the end of a path. */
  get(path: string, attribute = 'val'): string | undefined {
    return this.at(path)?.attribute(attribute);
  }

  is(attribute: string, absent = false): boolean {
    const value = this.attribute(attribute);
    return value === undefined ? absent : value === '1' || value === 'true';
  }

  get text(): string {
    return decodeText(this.source.slice(this.element.openEnd, this.element.closeStart));
  }

  /** Texts of all elements of that name inside, at any depth. */
  texts(name: string): string[] {
    return this.all().flatMap((child) => (child.name === name ? [child.text] : child.texts(name)));
  }
}
