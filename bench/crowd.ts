/**
 * Does something `count` times, `atOnce` of them at a time: as one ends, the next begins.
 * @returns seconds from the first to the last
 */
export async function crowd(count: number, atOnce: number, one: (index: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  let next = 0;
  const person = async () => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, person));
  return (performance.now() - began) / 1000;
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
