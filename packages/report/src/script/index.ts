/** Scripts that reproduce a Report's fits in other programs. */
export { scriptInPython } from './python.ts';
export { scriptInR } from './r.ts';
export { scriptInStata } from './stata.ts';
