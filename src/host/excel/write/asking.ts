/**
 * Work that has to ask Excel before it can go on: each `yield` waits for the next round trip, what was loaded before it is there after it.
 * Many such works side by side share their round trips (`inLockstep`), so that their number is that of the longest one.
 */
export type Asking<Answer> = Generator<undefined, Answer, undefined>;

/** What was asked, once it can be read: after the next round trip. */
export function* answered<Asked>(asked: Asked): Asking<Asked> {
  yield;
  return asked;
}

/** Carries on all of them side by side until each has its answer. */
export async function inLockstep<Answer>(
  works: readonly Asking<Answer>[],
  roundTrip: () => Promise<void>,
): Promise<Answer[]> {
  const answers: { value: Answer }[] = [];
  let waiting = works.map((work, index) => ({ work, index }));
  for (;;) {
    waiting = waiting.filter(({ work, index }) => {
      const { done, value } = work.next();
      if (done) answers[index] = { value };
      return !done;
    });
    if (waiting.length === 0) return answers.map(({ value }) => value);
    await roundTrip();
  }
}
