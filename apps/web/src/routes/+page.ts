import { bundledStudies } from '#lib/written/studies.ts';

export const load = async () => ({ studies: await bundledStudies() });
