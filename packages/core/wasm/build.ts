/** Compiles sweep.ts by AssemblyScript and writes it into src/mixture as text. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileSweep } from './compile.ts';

const target = fileURLToPath(new URL('../src/mixture/sweep-wasm.ts', import.meta.url));
writeFileSync(target, await compileSweep());
