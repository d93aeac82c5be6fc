import { nameKey } from './aliases';

/** Words that tell at which level a unit stands; offices write them or leave them out. */
const LEVELS = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
  'xã',
  'phường',
  'đặc khu',
  'Sở',
  'Bộ',
] as const;
const LEVEL_END = new RegExp(`^(.{4,}?) (?:${LEVELS.join('|')})$`, 'iu');

/** Two names that differ only by a level word at the end: "Phòng Nội vụ" and "Phòng Nội vụ huyện". */
export interface SimilarNames {
  readonly short: string;
  readonly long: string;
}

/** Pairs among the names that may be one unit; only a person can say. */
export function similarNames(names: readonly string[]): readonly SimilarNames[] {
  const byKey = new Map(names.map((name) => [nameKey(name), name]));
  return names.flatMap((long) => {
    const begin = LEVEL_END.exec(long.normalize('NFC'))?.[1];
    const short = begin === undefined ? undefined : byKey.get(nameKey(begin));
    return short === undefined ? [] : [{ short, long }];
  });
}
