/** Times of several tasks, taken in turns, so that what else the machine does falls on all of them. */
export interface Task {
  name: string;
  run: () => unknown;
  /** It reads only this part of the page: its time is multiplied up. 1 without it. */
  part?: number;
  /** So slow that it runs once a round, without a warm-up. */
  slow?: boolean;
}

/** A task shorter than this is repeated within its round, ms. */
const SHORTEST = 25;

/**
 * Runs the tasks in turns, and gives for each round and task how many times as long as the first task of that round it took. The first task's own entry holds its
 * times in ms.
 */
export function inTurns(tasks: readonly Task[], rounds: number): Record<string, number[]> {
  const ratios: Record<string, number[]> = Object.fromEntries(tasks.map(({ name }) => [name, []]));
  for (const { run, slow } of tasks) if (!slow) for (let warm = 0; warm < 3; warm += 1) run();
  for (let round = 0; round < rounds; round += 1) {
    const [bare] = tasks;
    let base = 0;
    for (const task of tasks) {
      const ms = timeOf(task) / (task.part ?? 1);
      if (task === bare) base = ms;
      ratios[task.name]!.push(task === bare ? ms : ms / base);
    }
  }
  return ratios;
}

function timeOf({ run, slow }: Task): number {
  const start = performance.now();
  for (let runs = 1; ; runs += 1) {
    run();
    const taken = performance.now() - start;
    if (slow || taken >= SHORTEST) return taken / runs;
  }
}
