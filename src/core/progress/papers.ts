import { foldKey } from '../text/fold';

/** A kind of paper (loại văn bản): its names without accents, the letters of it in a number, and what making it means. */
export interface PaperKind {
  readonly kind: string;
  readonly names: readonly string[];
  /** Short form as written alone: "KH 15/KH-SNV". */
  readonly short?: string;
  /** Letters in "15/KH-SNV". */
  readonly code?: string;
  /** Asks, sends or invites: completes a task only where the task is to make just that. */
  readonly asks?: true;
  /** Carries other papers: issues a plan, a regulation, a list. */
  readonly carries?: true;
  readonly example: string;
}

/** Kinds and letters as in Nghị định 30/2020/NĐ-CP, phụ lục III. */
export const PAPER_KINDS: readonly PaperKind[] = [
  { kind: 'decision', names: ['quyet dinh'], short: 'QĐ', code: 'qđ', carries: true, example: '15/QĐ-UBND' },
  { kind: 'resolution', names: ['nghi quyet'], short: 'NQ', code: 'nq', carries: true, example: '5/NQ-HĐND' },
  { kind: 'plan', names: ['ke hoach'], short: 'KH', code: 'kh', example: '15/KH-SNV' },
  { kind: 'report', names: ['bao cao'], short: 'BC', code: 'bc', example: '120/BC-UBND' },
  { kind: 'programme', names: ['chuong trinh'], short: 'CTr', code: 'ctr', example: '3/CTr-UBND' },
  { kind: 'directive', names: ['chi thi'], code: 'ct', example: '2/CT-UBND' },
  { kind: 'notice', names: ['thong bao'], short: 'TB', code: 'tb', example: '44/TB-UBND' },
  { kind: 'guidance', names: ['huong dan'], short: 'HD', code: 'hd', example: '7/HD-SNV' },
  { kind: 'scheme', names: ['de an', 'phuong an'], code: 'đa', example: '9/ĐA-UBND' },
  { kind: 'regulation', names: ['quy che', 'noi quy', 'quy trinh'], code: 'qc', example: 'Quy chế' },
  { kind: 'conclusion', names: ['ket luan'], short: 'KL', code: 'kl', example: '8/KL-TTr' },
  { kind: 'minutes', names: ['bien ban'], short: 'BB', code: 'bb', example: '2/BB-SNV' },
  { kind: 'contract', names: ['hop dong'], code: 'hđ', example: '6/HĐ-SNV' },
  { kind: 'list', names: ['danh muc', 'danh sach'], example: 'Danh mục' },
  { kind: 'submission', names: ['to trinh'], short: 'TTr', code: 'ttr', asks: true, example: '12/TTr-SNV' },
  { kind: 'letter', names: ['cong van'], short: 'CV', code: 'cv', asks: true, example: '567/SNV-CCHC' },
  { kind: 'dispatch', names: ['cong dien'], code: 'cđ', asks: true, example: '2/CĐ-UBND' },
  { kind: 'invitation', names: ['giay moi', 'thu moi'], short: 'GM', code: 'gm', asks: true, example: '15/GM-SNV' },
  { kind: 'slip', names: ['phieu trinh', 'phieu chuyen'], code: 'pc', asks: true, example: 'Phiếu trình' },
  { kind: 'draft', names: ['du thao', 'ban thao'], asks: true, example: 'Dự thảo' },
];

const BY_NAME = new Map(PAPER_KINDS.flatMap((row) => row.names.map((name) => [name, row] as const)));
const BY_SHORT = new Map(PAPER_KINDS.flatMap((row) => (row.short === undefined ? [] : [[row.short, row] as const])));
const CODES = PAPER_KINDS.flatMap((row) => (row.code === undefined ? [] : [{ code: row.code, row }]));
const BY_CODE = new Map(CODES.map(({ code, row }) => [code, row] as const));
/** For numbers typed without the accent; the first of two comes out, "7/HD-…" as guidance and not a contract. */
const BY_BARE_CODE = new Map([...CODES].reverse().map(({ code, row }) => [foldKey(code), row] as const));
/** Any paper at all: no kind is asked for. */
const ANY_PAPER = /(?:^| )(?:van ban|ho so|tai lieu)(?: |$)/;
const LONGEST = 4_000;

const wordsOf = (text: string): readonly string[] => text.slice(0, LONGEST).match(/[\p{L}\p{M}]+|[,;/\n+]/gu) ?? [];

interface Named {
  readonly row: PaperKind;
  readonly from: number;
  readonly to: number;
}

function namesIn(words: readonly string[]): readonly Named[] {
  const folded = words.map(foldKey);
  return folded.flatMap((word, at): Named[] => {
    const long = BY_NAME.get(`${word} ${folded[at + 1] ?? ''}`);
    const row = long ?? BY_SHORT.get(words[at] ?? '');
    return row === undefined ? [] : [{ row, from: at, to: at + (long ? 2 : 1) }];
  });
}

/** Kinds of paper named in a text, in its order; each once. A kind right behind another is what that one is about: "Công văn hướng dẫn". */
export function papersIn(text: string): readonly PaperKind[] {
  const named = namesIn(wordsOf(text));
  const own = named.filter(({ from }, index) => from === 0 || named[index - 1]?.to !== from);
  return [...new Set(own.map(({ row }) => row))];
}

/** true when a text is empty but for names of papers, "số" and joining words: nothing says what is done with them. */
export function namesOnly(text: string): boolean {
  const words = wordsOf(text);
  const named = new Set(namesIn(words).flatMap(({ from, to }) => (to - from === 2 ? [from, from + 1] : [from])));
  return words.every((word, at) => named.has(at) || /^(?:so|va|ngay|)$/.test(foldKey(word)));
}

/** true when a text asks for a paper of no certain kind. */
export const asksAnyPaper = (text: string): boolean => ANY_PAPER.test(foldKey(text.slice(0, LONGEST)));

/** The kind that the letters of a number tell: "15/KH-SNV"; a number with other letters is a letter's ("567/SNV-CCHC"). */
export function paperOfNumber(number: string): PaperKind | undefined {
  const letters = /[/-]\s?(\p{L}+)/u.exec(number.slice(0, 60))?.[1];
  if (letters === undefined) return undefined;
  return BY_CODE.get(letters.toLowerCase()) ?? BY_BARE_CODE.get(foldKey(letters)) ?? BY_CODE.get('cv');
}
