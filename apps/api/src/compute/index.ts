/** Where work is done. */
export {
  type Compute,
  computeHere,
  computeWith,
  WORK,
  type WorkInput,
  type WorkName,
  type WorkOutcome,
} from './compute.ts';
