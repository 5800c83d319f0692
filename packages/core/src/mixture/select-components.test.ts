import { testExamples } from '../testing/examples.ts';
import { selectComponents } from './select-components.ts';

testExamples(new URL('./select-components.ts', import.meta.url), { selectComponents });
