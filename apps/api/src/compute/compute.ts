/** Work that takes time, by name: a host may do it elsewhere than where requests are answered. */
import {
  type DescribeRequest,
  describeTable,
  type ExponentialRequest,
  exponentialTable,
  type IndexRequest,
  indexTable,
  type MixtureRequest,
  mixtureTable,
  type OlsRequest,
  olsTable,
  type Report,
  runStudy,
  type Study,
  type Table,
  verifyReport,
} from '@cedu/core';
import { Refused } from '../problem/index.ts';

interface OneOff<R> {
  readonly table: Table;
  readonly request: R;
}
interface Options {
  readonly signal?: AbortSignal;
}

const withPrinted = (printed: unknown, options: Options) => ({ ...options, ...(printed !== undefined && { printed }) });

/** Inputs and outcomes are plain data, so that they can be sent to a thread. */
export const WORK = {
  report: ({ study, table, printed }: { study: Study; table: Table; printed: unknown }, options: Options) =>
    runStudy(study, table, withPrinted(printed, options)),
  verify: ({ report, table, printed }: { report: Report; table: Table; printed: unknown }, options: Options) =>
    verifyReport(report, table, withPrinted(printed, options)),
  describe: ({ table, request }: OneOff<DescribeRequest>) => describeTable(table, request),
  index: ({ table, request }: OneOff<IndexRequest>) => indexTable(table, request),
  exponential: ({ table, request }: OneOff<ExponentialRequest>) => exponentialTable(table, request),
  ols: ({ table, request }: OneOff<OlsRequest>) => olsTable(table, request),
  mixture: ({ table, request }: OneOff<MixtureRequest>, options: Options) => mixtureTable(table, request, options),
} as const;

export type WorkName = keyof typeof WORK;
export type WorkInput<N extends WorkName> = Parameters<(typeof WORK)[N]>[0];
export type WorkOutcome<N extends WorkName> = Awaited<ReturnType<(typeof WORK)[N]>>;

/** Does a piece of work; the signal ends it, whatever it was at. */
export type Compute = <N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  signal: AbortSignal,
) => Promise<WorkOutcome<N>>;

/** Here and now: what a host without threads does. */
export const computeHere: Compute = async <N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  signal: AbortSignal,
): Promise<WorkOutcome<N>> => {
  // The table of work is indexed by its own key: input and outcome belong together.
  const work = WORK[name] as (input: unknown, options: Options) => unknown;
  return (await work(input, { signal })) as WorkOutcome<N>;
};

/** Cells up to which an estimator of one pass is done in less time than a thread is told of it. */
const FEW_CELLS = 20_000;
const QUICK: readonly WorkName[] = ['describe', 'index', 'exponential', 'ols'];

/** Small work here, the rest where the host does it. */
export function computeWith(host: Compute = computeHere): Compute {
  return async <N extends WorkName>(name: N, input: WorkInput<N>, signal: AbortSignal): Promise<WorkOutcome<N>> => {
    const { units, columns } = input.table;
    const quick = QUICK.includes(name) && units.length * columns.size <= FEW_CELLS;
    try {
      return await (quick ? computeHere : host)(name, input, signal);
    } catch (reason) {
      // The caller has gone: nobody reads what is answered, but the log should not call it a bug.
      throw signal.aborted ? new Refused('busy') : reason;
    }
  };
}
