/** One simulated study of one kind and one of two, and the likelihood ratio of each: work for a Runner. */
import { ruleOf } from '../../mixture/fit.ts';
import { prepare } from '../../mixture/input.ts';
import { MixtureOptions } from '../../mixture/options.ts';
import { createParameters } from '../../mixture/parameters.ts';
import { createRatio, OBSERVED } from '../../mixture/ratio-task.ts';
import { replicatePlan } from '../../mixture/replicate-plan.ts';
import { randomStream, type Task } from '../../numeric/index.ts';

export interface PowerInput {
  readonly n: number;
  readonly regressors: number;
  readonly effect: number;
  readonly share: number;
  readonly seed: number;
}

export interface PowerRatios {
  /** Null where no run stood on enough rows. */
  readonly one: number | null;
  readonly two: number | null;
  readonly starts: number;
}

export const powerTask: Task<PowerInput, PowerRatios> = {
  name: 'trust/power',
  prepare: (input) => (replicate) => {
    const plan = replicatePlan(input.n, 2, {});
    const [one, two] = [0, input.effect].map((effect, at) => {
      const { outcome, columns } = simulated(input, effect, 2 * replicate + at);
      const settings = MixtureOptions.parse({ seed: input.seed });
      const prepared = prepare(
        { name: 'y', values: outcome },
        columns.map((values, j) => ({ name: `x${j + 1}`, values })),
        [1, 2],
        settings,
      );
      if (!prepared.ok) return null;
      const { design } = prepared.value;
      const under = createParameters({ regressors: design.regressors, components: 1 });
      const ratio = createRatio({
        data: {
          rows: design.rows,
          regressors: design.regressors,
          intercept: design.intercept,
          columns: design.columns,
          outcome: design.outcome,
        },
        null: under,
        rule: ruleOf(prepared.value, settings),
        plan,
        seed: input.seed,
      });
      return ratio(OBSERVED);
    });
    return { one: one ?? null, two: two ?? null, starts: plan.starts };
  },
};

function simulated({ n, regressors, share, seed }: PowerInput, effect: number, study: number) {
  const random = randomStream(seed, 'trust/power', study);
  const columns = Array.from({ length: regressors }, () => Float64Array.from({ length: n }, () => random.normal()));
  const outcome = Float64Array.from({ length: n }, (_, i) => {
    const side = random.uniform() < share ? -0.5 : 0.5;
    return side * effect * columns[0]![i]! + random.normal();
  });
  return { outcome, columns };
}
