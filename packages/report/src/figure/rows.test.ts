import { testExamples } from '../testing/examples.ts';
import { shownRows } from './rows.ts';

testExamples(new URL('./rows.ts', import.meta.url), { shownRows });
