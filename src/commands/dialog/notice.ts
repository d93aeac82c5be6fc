/** What a person may choose: to write · to write as of today · to leave it, as by closing the dialog. */
export const CHOICES = ['write', 'today', 'leave'] as const;
export type Choice = (typeof CHOICES)[number];

export const isChoice = (value: unknown): value is Choice => CHOICES.some((choice) => choice === value);

export interface Line {
  readonly text: string;
  /** Names and places behind it. */
  readonly details?: string;
}

/** One page of the dialog, in words. Plain data: it goes to the dialog as JSON. */
export interface Notice {
  readonly language: 'vi' | 'en';
  readonly title: string;
  readonly text: string;
  readonly lines: readonly Line[];
  /** Below the lines. */
  readonly after?: string;
  readonly buttons: readonly { readonly choice: Choice; readonly label: string }[];
  /** Told once something other than `leave` is chosen, until the next notice. */
  readonly busy?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isLine = (value: unknown): boolean => isObject(value) && isText(value.text) && isTextOrAbsent(value.details);
const isButton = (value: unknown): boolean => isObject(value) && isText(value.label) && isChoice(value.choice);

function isNotice(value: unknown): value is Notice {
  if (!isObject(value)) return false;
  const { language, title, text, lines, after, buttons, busy } = value;
  return (
    (language === 'vi' || language === 'en') &&
    [title, text].every(isText) &&
    [after, busy].every(isTextOrAbsent) &&
    Array.isArray(lines) &&
    lines.every(isLine) &&
    Array.isArray(buttons) &&
    buttons.every(isButton)
  );
}

/** The notice that a text holds; undefined when it holds none. */
export function readNotice(text: string): Notice | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isNotice(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Addresses up to this length are safe everywhere (the manifest's own limit is 2048). */
const LONGEST_HASH = 1800;

const hashOf = (notice: Notice): string => `#${encodeURIComponent(JSON.stringify(notice))}`;

/** The notice as the hash of an address, for hosts that cannot send messages to a dialog: details and lines go until it fits. */
export function toHash(notice: Notice): string {
  const bare = notice.lines.map(({ text }) => ({ text }));
  const shorter = [notice.lines, ...bare.map((_, index) => bare.slice(0, bare.length - index)), []];
  const fitting = shorter.find((lines) => hashOf({ ...notice, lines }).length <= LONGEST_HASH);
  return hashOf({ ...notice, lines: fitting ?? [] });
}

/** The notice in the hash of an address; undefined when there is none. Office may append its own after a `&`. */
export function fromHash(hash: string): Notice | undefined {
  const [own = ''] = hash.replace(/^#/, '').split('&');
  try {
    return own === '' ? undefined : readNotice(decodeURIComponent(own));
  } catch {
    return undefined;
  }
}
