/** The terminal UI: loaded only when it is opened. */
export { openUi } from './open.ts';
export { readKeyLog } from './outside/key-log.ts';
export { askScheme, depthOf, schemeOfVariable } from './outside/terminal.ts';
export { quickStudy, takesLong } from './what-if/engine.ts';
export { workerEngine } from './what-if/worker-engine.ts';
