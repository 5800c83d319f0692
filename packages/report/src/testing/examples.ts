/** The examples of doc comments as tests; the one tool of core's tests that ours use. */
export { testExamples } from '../../../core/src/testing/examples.ts';
