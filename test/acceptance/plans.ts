import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(__dirname, '../../../shared');
export const SHARED_IS_HERE = existsSync(SHARED);

/** `describe` where the real plans are beside the project; else one test whose name says that nothing was tested. */
export function describeOnShared(name: string, body: () => void): void {
  if (SHARED_IS_HERE) describe(name, body);
  else test(`${name}: DID NOT RUN, ../shared is not here`, () => undefined);
}

export const sharedFile = (name: string): string => join(SHARED, name);
export const sharedText = (name: string): string => readFileSync(sharedFile(name), 'utf8');
export const sharedBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(sharedFile(name)));

/** A section as the plan marks it, how many tasks it has, and the code of its reform area. */
export type Section = readonly [mark: string, tasks: number, area: string];

/** A real plan and what a person finds in it (design 4 for the numbers). */
export interface RealPlan {
  readonly file: string;
  readonly year: number;
  /** Day of the report in these tests. */
  readonly asOf: string;
  readonly tasks: number;
  readonly sections: readonly Section[];
  /** Name of its part in leads.txt. */
  readonly leads: string;
}

const KHANH_HOA: Omit<RealPlan, 'file'> = {
  year: 2024,
  asOf: '2024-11-20',
  tasks: 48,
  leads: 'khanh-hoa-2024',
  sections: [
    ['A.I', 3, 'sipas'],
    ['A.II', 1, 'sipas'],
    ['A.III', 2, 'sipas'],
    ['A.IV', 1, 'sipas'],
    ['A.V', 1, 'sipas'],
    ['B.I', 7, 'chi-dao-dieu-hanh'],
    ['B.II', 2, 'the-che'],
    ['B.III', 11, 'tthc'],
    ['B.IV', 5, 'bo-may'],
    ['B.V', 6, 'cong-vu'],
    ['B.VI', 4, 'tai-chinh-cong'],
    ['B.VII', 5, 'chinh-quyen-so'],
  ],
};

/** Areas of plans that follow the order of Nghị quyết 76/NQ-CP. */
const inOrder = (...counts: readonly number[]): readonly Section[] => {
  const rows = [
    ['I', 'the-che'],
    ['II', 'tthc'],
    ['III', 'bo-may'],
    ['IV', 'cong-vu'],
    ['V', 'tai-chinh-cong'],
    ['VI', 'chinh-quyen-so'],
    ['VII', 'chi-dao-dieu-hanh'],
  ] as const;
  return rows.map(([mark, area], index) => [mark, counts[index] ?? 0, area]);
};

export const REAL_PLANS: readonly RealPlan[] = [
  { file: 'khanh-hoa-2024.xlsx', ...KHANH_HOA },
  { file: 'khanh-hoa-2024-page-split.xlsx', ...KHANH_HOA },
  {
    file: 'quang-ngai-so-noi-vu-2024.xlsx',
    year: 2024,
    asOf: '2024-11-20',
    tasks: 33,
    leads: 'quang-ngai-so-noi-vu-2024',
    sections: inOrder(5, 15, 4, 4, 1, 1, 3),
  },
  {
    file: 'quang-ngai-van-phong-2023.xlsx',
    year: 2023,
    asOf: '2023-11-20',
    tasks: 34,
    leads: 'quang-ngai-van-phong-2023',
    sections: inOrder(5, 13, 4, 3, 2, 5, 2),
  },
  {
    file: 'binh-son-2024.xlsx',
    year: 2024,
    asOf: '2024-11-20',
    tasks: 49,
    leads: 'binh-son-2024',
    sections: [...inOrder(7, 14, 7, 5, 4, 2).slice(0, 6), ['VII', 4, 'pci'], ['VIII', 6, 'chi-dao-dieu-hanh']],
  },
];
