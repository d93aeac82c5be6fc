// What Excel does not tell before it silently leaves an add-in out. Each check returns the faults it finds, in words for the person who installs.
import { below, childText } from './tree.mjs';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){3}$/u;
const DEFAULT_LOCALE = 'vi-VN';
const OTHER_LOCALES = ['en-US'];
const RIBBON_SIZES = ['16', '32', '80'];
const STORE_SIZE = 128;

/** Longest values, from the schema (ShortString, LongString, URL, resource ids) and the pages of the elements. */
const SHORT = 125;
const LONG = 250;
const URL_LENGTH = 2048;
const RESID_LENGTH = 32;

const TOP_STRINGS = { ProviderName: SHORT, DisplayName: SHORT, Description: LONG };
const URL_ELEMENTS = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'];
/** Which kind of resource an element's resid must name. */
const RESID_KINDS = {
  Image: 'Image',
  FunctionFile: 'Url',
  SourceLocation: 'Url',
  LearnMoreUrl: 'Url',
  Label: 'ShortString',
  Title: 'ShortString',
  Description: 'LongString',
};

function resourcesOf(root) {
  const kinds = { Images: 'Image', Urls: 'Url', ShortStrings: 'ShortString', LongStrings: 'LongString' };
  return below(root, ...Object.keys(kinds)).flatMap((list) =>
    list.children.map((element) => ({ kind: kinds[list.name], id: element.attributes.id ?? '', element })),
  );
}

/** Every value of a localised element with where it stands: default first, then the overrides. */
const valuesOf = (element) => [
  element.attributes.DefaultValue ?? '',
  ...element.children.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.Value ?? ''),
];

const urlElements = (root) =>
  below(root, ...URL_ELEMENTS).filter(({ attributes }) => attributes.DefaultValue !== undefined);

const label = (element) => `<${element.name}${element.attributes.id ? ` id="${element.attributes.id}"` : ''}>`;

const localised = (root) => [
  ...root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description'),
  ...resourcesOf(root)
    .filter(({ kind }) => kind.endsWith('String'))
    .map(({ element }) => element),
];

const repeated = (values) => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];

function parsed(address) {
  return /\s/u.test(address) || !URL.canParse(address) ? undefined : new URL(address);
}

function tooLong(what, text, most) {
  return text.length > most ? [`${what}: ${text.length} ký tự, tối đa ${most}`] : [];
}

function localeFaults(element) {
  const overrides = element.children
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.Locale ?? '');
  return [
    ...OTHER_LOCALES.filter((locale) => !overrides.includes(locale)).map(
      (locale) => `${label(element)}: thiếu bản ${locale}`,
    ),
    ...overrides
      .filter((locale) => !OTHER_LOCALES.includes(locale))
      .map((locale) => `${label(element)}: bản ${locale} không có ở các chuỗi khác`),
    ...repeated(overrides).map((locale) => `${label(element)}: hai bản ${locale}`),
    ...(valuesOf(element).some((value) => value.trim() === '') ? [`${label(element)}: chuỗi rỗng`] : []),
  ];
}

function urlFaults(element) {
  return valuesOf(element).flatMap((address) => {
    const url = parsed(address);
    if (!url) return [`${label(element)}: không phải địa chỉ: ${address}`];
    if (url.protocol !== 'https:') return [`${label(element)}: phải là https: ${address}`];
    return tooLong(label(element), address, URL_LENGTH);
  });
}

/** Path below the folder that holds the pane, e.g. assets/icon-16.png. */
function pathBelow(base, address) {
  const url = parsed(address);
  return url && base && url.href.startsWith(base)
    ? decodeURIComponent(url.pathname.slice(new URL(base).pathname.length))
    : undefined;
}

function baseOf(root) {
  const pane = root.children.find(({ name }) => name === 'DefaultSettings');
  const url = parsed(pane?.children[0]?.attributes.DefaultValue ?? '');
  return url && new URL('.', url).href;
}

/** Pixel size a picture must have: what the ribbon asks for, what the store asks for. */
function wantedIcons(root) {
  const images = new Map(resourcesOf(root).map(({ id, element }) => [id, element.attributes.DefaultValue ?? '']));
  return [
    ...below(root, 'Icon').flatMap((icon) =>
      icon.children.map(({ attributes }) => ({ size: Number(attributes.size), address: images.get(attributes.resid) })),
    ),
    { size: 32, address: root.children.find(({ name }) => name === 'IconUrl')?.attributes.DefaultValue },
    { size: 64, address: root.children.find(({ name }) => name === 'HighResolutionIconUrl')?.attributes.DefaultValue },
  ];
}

function iconFaults(root, { picture }) {
  const base = baseOf(root);
  const wanted = wantedIcons(root).map(({ size, address }) => ({ size, path: pathBelow(base, address ?? '') }));
  const inStore = { size: STORE_SIZE, path: `assets/icon-${STORE_SIZE}.png` };
  return [...wanted, inStore].flatMap(({ size, path }) => {
    if (path === undefined) return [`biểu tượng ${size}: địa chỉ nằm ngoài thư mục của phần bổ trợ`];
    const found = picture(path);
    if (!found) return [`${path}: không có tệp PNG này`];
    const right = found.width === size && found.height === size;
    return right ? [] : [`${path}: ${found.width} x ${found.height} điểm ảnh, cần ${size} x ${size}`];
  });
}

function residFaults(root) {
  const resources = resourcesOf(root);
  const kinds = new Map(resources.map(({ id, kind }) => [id, kind]));
  const users = below(root).filter(({ attributes }) => attributes.resid !== undefined);
  const used = new Set(users.map(({ attributes }) => attributes.resid));
  return [
    ...users.flatMap(({ name, attributes: { resid } }) => {
      if (!kinds.has(resid)) return [`<${name} resid="${resid}">: chưa khai báo trong Resources`];
      return kinds.get(resid) === RESID_KINDS[name] ? [] : [`<${name} resid="${resid}">: tài nguyên không đúng loại`];
    }),
    ...resources.filter(({ id }) => !used.has(id)).map(({ id }) => `Resources: ${id} không được dùng`),
    ...resources.flatMap(({ id }) => tooLong(`Resources: ${id}`, id, RESID_LENGTH)),
  ];
}

function limitFaults(root) {
  const top = root.children.filter(({ name }) => TOP_STRINGS[name] !== undefined);
  return [
    ...top.flatMap((element) =>
      [element.text, ...valuesOf(element)].flatMap((text) => tooLong(label(element), text, TOP_STRINGS[element.name])),
    ),
    ...resourcesOf(root)
      .filter(({ kind }) => kind.endsWith('String'))
      .flatMap(({ kind, element }) =>
        valuesOf(element).flatMap((text) => tooLong(label(element), text, kind === 'LongString' ? LONG : SHORT)),
      ),
  ];
}

function idFaults(root) {
  const controls = below(root, 'Group', 'Control').map(({ attributes }) => attributes.id ?? '');
  const resources = resourcesOf(root).map(({ id }) => id);
  return [...repeated(controls), ...repeated(resources)].map((id) => `id "${id}" có hai lần`);
}

function versionFaults(root, { packageVersion }) {
  const version = childText(root, 'Version');
  if (!VERSION.test(version)) return [`Version "${version}": phải có dạng a.b.c.d`];
  return version === `${packageVersion}.0` ? [] : [`Version ${version}: package.json có ${packageVersion}`];
}

function ribbonFaults(root) {
  const panes = below(root, 'Action').filter(({ attributes }) => attributes.type === 'ShowTaskpane');
  const opens = panes.some(({ children }) => children[0]?.text === 'Office.AutoShowTaskpaneWithDocument');
  return [
    ...(opens ? [] : ['không ngăn nào mở được cùng tệp (TaskpaneId Office.AutoShowTaskpaneWithDocument)']),
    ...below(root, 'Icon').flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => attributes.size);
      return RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `<Icon>: thiếu cỡ ${size}`);
    }),
  ];
}

function scopeFaults(root) {
  const set = below(root, 'Set').find(({ attributes }) => attributes.Name === 'ExcelApi');
  const hosts = root.children.find(({ name }) => name === 'Hosts')?.children ?? [];
  const onlyExcel = hosts.length === 1 && hosts[0].attributes.Name === 'Workbook';
  return [
    ...(onlyExcel ? [] : ['Hosts: phải chỉ có Workbook']),
    ...(set?.attributes.MinVersion === '1.9' ? [] : ['Requirements: cần ExcelApi 1.9']),
    ...(childText(root, 'Permissions') === 'ReadWriteDocument' ? [] : ['Permissions: cần đúng ReadWriteDocument']),
  ];
}

function placeFaults(root, { page }) {
  const base = baseOf(root);
  return urlElements(root).flatMap((element) =>
    valuesOf(element).flatMap((address) => {
      const path = pathBelow(base, address);
      if (path === undefined) return [`${label(element)}: nằm ngoài thư mục ${base ?? '?'}: ${address}`];
      return path.endsWith('.html') && !page(path) ? [`${label(element)}: không có trang ${path}`] : [];
    }),
  );
}

function domainFaults(root) {
  return below(root, 'AppDomain')
    .filter(({ text }) => parsed(text)?.protocol !== 'https:' || text.includes('*'))
    .map(({ text }) => `AppDomain "${text}": phải là địa chỉ https đầy đủ, không có dấu *`);
}

/** Name of a check -> faults in a manifest. Surroundings: packageVersion, picture(path) -> size, page(path) -> is there. */
export const CHECKS = {
  guid: (root) => (GUID.test(childText(root, 'Id')) ? [] : [`Id "${childText(root, 'Id')}": không phải GUID`]),
  version: versionFaults,
  locale: (root) => [
    ...(childText(root, 'DefaultLocale') === DEFAULT_LOCALE ? [] : [`DefaultLocale: cần ${DEFAULT_LOCALE}`]),
    ...localised(root).flatMap(localeFaults),
  ],
  url: (root) => urlElements(root).flatMap(urlFaults),
  place: placeFaults,
  resid: residFaults,
  id: idFaults,
  limit: limitFaults,
  ribbon: ribbonFaults,
  icon: iconFaults,
  scope: scopeFaults,
  domain: domainFaults,
};

/** All faults, each with the name of its check. */
export function faultsOf(root, surroundings) {
  return Object.entries(CHECKS).flatMap(([check, find]) =>
    find(root, surroundings).map((message) => ({ check, message })),
  );
}
