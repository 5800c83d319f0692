/** The client against the app: its types and its answers. */
import { expect, test } from 'vitest';
import { testApp } from '../testing/bindings.ts';
import { testExamples } from '../testing/examples.ts';
import { createClient } from './client.ts';

const app = testApp();
testExamples(new URL('./client.ts', import.meta.url), { createClient, app });

test('bodies and answers are typed by the routes', async () => {
  const client = createClient('http://localhost', { fetch: app.request as typeof fetch });
  const index = await client.v1.index.$post({
    json: { data: { id: ['a', 'b', 'c'], x: [1, 2, 3], y: [3, 1, 2] }, unit: 'id', indicators: ['x', '-y'] },
  });
  const { scores } = await index.json();
  const units: string[] = scores.map((score) => score.unit);
  expect(units).toEqual(['a', 'b', 'c']);
  // @ts-expect-error the formula is needed
  const refused = await client.v1.ols.$post({ json: { data: { x: [1] } } });
  expect(refused.status).toBe(422);
});
