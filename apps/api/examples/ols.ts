/** Least squares with the typed client. CEDU is where the API answers. */
import { createClient } from '@cedu/api';

const client = createClient(process.env['CEDU'] ?? 'http://127.0.0.1:8787');
const data = { y: [1.1, 1.9, 3.2, 3.9, 5.1], x: [1, 2, 3, 4, 5] };
const answer = await client.v1.ols.$post({ json: { data, formula: 'y ~ x', covariance: 'hc3' } });
console.log(JSON.stringify(await answer.json()));
