/** Time of a job: the least of three, because everything else that the machine does only adds to it. Only ever compared with another job of the same run. */
export function cost(job: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    job();
    return Number(process.hrtime.bigint() - start);
  });
  return Math.min(...times);
}

/** Between the two, on the safe side of noise. */
export const PROPORTIONAL = 30;

/**
 * How much more eight times the size costs: about 8 where cost grows in proportion, 64 where it grows with the square. A busy machine
 * is measured again, up to three times: growth with the square stays what it is.
 */
export function growth(job: (size: number) => unknown, size: number): number {
  job(size);
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least >= PROPORTIONAL; attempt += 1) {
    least = Math.min(least, cost(() => job(8 * size)) / cost(() => job(size)));
  }
  return least;
}
