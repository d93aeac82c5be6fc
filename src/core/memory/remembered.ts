/** Answers kept at most: a plan has few different phrases, units and days, but a hostile sheet may have many. */
const MOST_KEPT = 50_000;
/** Longer texts hardly repeat and would only fill the memory. */
const LONGEST_KEPT = 1000;

const isWorthKeeping = (question: unknown): boolean => typeof question !== 'string' || question.length <= LONGEST_KEPT;

/** The same answer for the same question, worked out once. Answers are shared, so nobody may change them. */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    if (known.size < MOST_KEPT && isWorthKeeping(question)) known.set(question, fresh);
    return fresh;
  };
}
