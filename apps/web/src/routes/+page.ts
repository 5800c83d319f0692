import { bundledStudies } from '#lib/build/studies.ts';

export const load = async () => ({ studies: await bundledStudies() });
