import { testExamples } from '../testing/examples.ts';
import { mixtureRegression } from './mixture-regression.ts';

testExamples(new URL('./mixture-regression.ts', import.meta.url), { mixtureRegression });
