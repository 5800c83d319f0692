import { studies } from '#lib/build/studies.ts';

export const load = () => ({ studies });
