/** The words of a fault, whoever found it. */
export { say } from './say.ts';
export { unechoed } from './unechoed.ts';
