/** Time of a job: the least of three, because everything else that the machine does only adds to it. Only ever compared with another job of the same run. */
export function cost(job: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    job();
    return Number(process.hrtime.bigint() - start);
  });
  return Math.min(...times);
}

/** How much more eight times the size costs: about 8 where cost grows in proportion, 64 where it grows with the square. */
export function growth(job: (size: number) => unknown, size: number): number {
  job(size);
  return cost(() => job(8 * size)) / cost(() => job(size));
}

/** Between the two, on the safe side of noise. */
export const PROPORTIONAL = 30;
