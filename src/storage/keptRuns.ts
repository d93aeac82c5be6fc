/** What is known of a kept record without reading it. */
export interface KeptRun {
  readonly stateKey: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Characters of the record as text. */
  readonly size: number;
}

/** How much of the past is kept on a machine: for all workbooks together. */
export const LIMITS = { runs: 10, size: 48_000_000 };

/** Which records have to go, oldest first, so that the new one fits; undefined when it cannot fit at all. */
export function toForget(
  kept: readonly KeptRun[],
  added: KeptRun,
  limits: typeof LIMITS = LIMITS,
): readonly string[] | undefined {
  if (added.size > limits.size) return undefined;
  const others = kept.filter(({ stateKey }) => stateKey !== added.stateKey).sort((a, b) => b.savedAt - a.savedAt);
  let room = limits.size - added.size;
  const forgotten: string[] = [];
  others.forEach(({ stateKey, size }, index) => {
    room -= size;
    if (index + 1 >= limits.runs || room < 0) forgotten.push(stateKey);
  });
  return forgotten;
}
