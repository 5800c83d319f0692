/** Draws of the properties: the same in every run, others with FC_SEED. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20221123) });
