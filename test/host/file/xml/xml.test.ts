import { growth, PROPORTIONAL } from '../../../cost';
import fc from 'fast-check';
import { guarded } from '../../../../src/host/file/refusal';
import { decodeXml } from '../../../../src/host/file/xml/decode-bytes';
import { MAIN, namespaceOf, relationshipId } from '../../../../src/host/file/xml/namespaces';
import {
  attributesAt,
  childElements,
  childOf,
  childrenOf,
  elementAt,
  isTrue,
  prefixOf,
  rootOf,
  tagsNamed,
} from '../../../../src/host/file/xml/scan';
import {
  decodeAttribute,
  decodeEscapes,
  decodeText,
  encodeAttribute,
  encodeEscapes,
  encodeText,
} from '../../../../src/host/file/xml/text';

const codeOf = (work: () => unknown): string => {
  const result = guarded(work);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('text', () => {
  test.each([
    ['a &amp; b &lt;&gt;&quot;&apos;', 'a & b <>"\''],
    ['K&#7871; ho&#x1EA1;ch &#128077;', 'Kế hoạch 👍'],
    ['a<![CDATA[<b> & ]]>c<!-- d -->e<?f g?>h', 'a<b> & ceh'],
    ['&khong; &#1114112; & &#; &amp', '&khong; &#1114112; & &#; &amp'],
    ['dòng\r\nhai\rba', 'dòng\nhai\nba'],
  ])('%j reads as %j', (raw, text) => expect(decodeText(raw)).toBe(text));

  test('attributes: line breaks are spaces, unless written as entities', () => {
    expect(decodeAttribute('a\r\nb\tc&#10;d')).toBe('a b c\nd');
  });

  test.each([
    ['a_x000D_\nb', 'a\r\nb'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x00e9__x20AC_', 'é€'],
    ['_x00_ _xZZZZ_ x000D_', '_x00_ _xZZZZ_ x000D_'],
  ])('escapes: %j reads as %j', (raw, text) => expect(decodeEscapes(raw)).toBe(text));

  test('any text comes back from its written form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeEscapes(decodeText(encodeText(encodeEscapes(text))))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeAttribute(encodeAttribute(text))).toBe(text);
        expect(decodeText(encodeText(text))).toBe(text);
      }),
    );
    expect(encodeText('a\u0001\uD800b')).toBe('ab');
    expect(decodeEscapes(decodeText(encodeText(encodeEscapes('_x0041_ \u0001 \uD800 \r'))))).toBe(
      '_x0041_ \u0001 \uD800 \r',
    );
  });
});

describe('scanning', () => {
  const text =
    '<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="n" q="1>2"><x:b i=\'1\'/><![CDATA[<x:b>]]><x:c><x:b i="2"/></x:c><x:b i = "3">t</x:b ></x:a>';

  test('root, children, attributes', () => {
    const root = rootOf(text);
    expect([root.name, root.local, prefixOf(root.name), root.end]).toEqual(['x:a', 'a', 'x:', text.length]);
    expect([...childrenOf(text, root)].map((e) => e.local)).toEqual(['b', 'c', 'b']);
    const ids = [...tagsNamed(text, 'b')].map((start) => attributesAt(text, start).get('i'));
    expect(ids).toEqual(['1', '2', '3']);
    expect(attributesAt(text, root.start)).toEqual(
      new Map([
        ['xmlns:x', 'n'],
        ['q', '1>2'],
      ]),
    );
    const last = [...childrenOf(text, root, 'b')].at(-1);
    expect(last && text.slice(last.openEnd, last.closeStart)).toBe('t');
    expect(childOf(text, root, 'd')).toBeUndefined();
  });

  test.each(['<a>', '<a><b></a>', '<a', '<a b="', '<a><!-- ', '', 'chữ', '<a></b>'])('%j is damaged', (broken) => {
    expect(codeOf(() => [...childrenOf(broken, rootOf(broken))])).toBe('damaged');
  });

  test('a DTD is refused wherever it stands', () => {
    expect(codeOf(() => rootOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe('dtd');
    expect(codeOf(() => [...childElements('<!DOCTYPE a>', 0, 12)])).toBe('dtd');
  });

  test('a million levels and a million siblings take linear time and no stack', () => {
    const read = (size: number): void => {
      const deep = '<a>'.repeat(size) + '</a>'.repeat(size);
      const wide = `<a>${'<b/>'.repeat(size)}</a>`;
      expect(elementAt(deep, 0).end).toBe(deep.length);
      expect([...childrenOf(wide, rootOf(wide))]).toHaveLength(size);
    };
    read(500_000);
    expect(growth(read, 60_000)).toBeLessThan(PROPORTIONAL);
  });

  test('namespaces and relationship ids by whatever prefix', () => {
    const sheet = `<s name="a" xmlns:rel="http://x" rel:id="rId7" id="9"/>`;
    expect(relationshipId(sheet, 0)).toBe('rId7');
    expect(relationshipId('<s id="9"/>', 0)).toBeUndefined();
    const root = `<x:w xmlns="khác" xmlns:x="${MAIN}"/>`;
    expect([namespaceOf(root, 0, 'x:'), namespaceOf(root, 0, ''), namespaceOf(root, 0, 'y:')]).toEqual([
      MAIN,
      'khác',
      undefined,
    ]);
  });

  test('true is 1 or true', () => {
    expect(['1', 'true', '0', 'false', undefined].map((v) => isTrue(v))).toEqual([true, true, false, false, false]);
    expect(isTrue(undefined, true)).toBe(true);
  });
});

describe('bytes', () => {
  const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? `\uFEFF${text}` : text)].map((c) => c.charCodeAt(0));
    return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
  };
  const xml = '<?xml version="1.0" encoding="UTF-16"?><a>Kế</a>';

  test('UTF-8 with and without a mark, UTF-16 both ways', () => {
    const encoder = new TextEncoder();
    expect(decodeXml(encoder.encode('<a>Kế</a>'), 'p')).toBe('<a>Kế</a>');
    expect(decodeXml(encoder.encode('\uFEFF<a>Kế</a>'), 'p')).toBe('<a>Kế</a>');
    const asUtf8 = xml.replace('UTF-16', 'UTF-8');
    for (const little of [true, false]) {
      for (const mark of [true, false]) expect(decodeXml(utf16(xml, little, mark), 'p')).toBe(asUtf8);
    }
  });

  test('an encoding that the declaration names', () => {
    const latin = new Uint8Array(
      [...'<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00E9</a>'].map((c) => c.charCodeAt(0)),
    );
    expect(decodeXml(latin, 'p')).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>');
  });

  test('what is not text, and a DTD, are refused', () => {
    expect(codeOf(() => decodeXml(new Uint8Array([0x3c, 0xff, 0xfe]), 'p'))).toBe('damaged');
    const encoder = new TextEncoder();
    expect(codeOf(() => decodeXml(encoder.encode('<?xml version="1.0"?><!-- a --> <!DOCTYPE x><a/>'), 'p'))).toBe(
      'dtd',
    );
    expect(codeOf(() => decodeXml(encoder.encode('<a>&lt;!DOCTYPE</a><!-- <!DOCTYPE -->'), 'p'))).toBe('ok');
  });
});
