/** One seam for all parallel work: a task over replicate indices, run wherever there is room. */

/**
 * Work that can be done anywhere. `prepare` is called once by each worker with the same input, and the function it gives
 * once for each replicate. A replicate's output depends on the input and its index alone: random numbers come from
 * `randomStream(seed, purpose, replicate)`. Input and outputs are plain data, so that they can be sent to a thread.
 */
export interface Task<Input, Output> {
  /** What a worker thread finds the task by. */
  readonly name: string;
  prepare(input: Input): (replicate: number) => Output;
}

/** What `AbortSignal` is wherever core runs; named here so that core's types need no platform's. */
export interface Cancellation {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface RunOptions {
  /** Told how many replicates are done, now and then and at the end. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Stops the work; its reason is thrown. */
  readonly signal?: Cancellation | undefined;
}

export interface Runner {
  /** Outputs of replicates 0 … count − 1 in that order, whatever the order of the work. */
  map<Input, Output>(task: Task<Input, Output>, input: Input, count: number, options?: RunOptions): Promise<Output[]>;
}

/** Replicates between two looks at the signal. */
const BETWEEN_PAUSES = 16;

/**
 * One replicate after the other. `pause` is awaited now and then; a front end gives one that lets its event loop turn
 * (`() => new Promise((done) => setTimeout(done))`), so that a signal can be raised meanwhile.
 *
 * @example
 * const squares = { name: 'squares', prepare: (unit: number) => (replicate: number) => unit * replicate ** 2 };
 * await createSequentialRunner().map(squares, 10, 4); // => [0, 10, 40, 90]
 */
export function createSequentialRunner(pause?: () => Promise<void>): Runner {
  return {
    async map(task, input, count, { onProgress, signal } = {}) {
      signal?.throwIfAborted();
      const work = task.prepare(input);
      const outputs = [];
      for (let replicate = 0; replicate < count; replicate++) {
        outputs.push(work(replicate));
        if ((replicate + 1) % BETWEEN_PAUSES === 0 || replicate + 1 === count) {
          onProgress?.(replicate + 1, count);
          await pause?.();
          signal?.throwIfAborted();
        }
      }
      return outputs;
    },
  };
}
