/** Every task that a Runner may be given, for threads that find them by name. */
import { ratioTask, refitTask } from '../../mixture/index.ts';
import type { Task } from '../../numeric/index.ts';
import { leaveOneOutTask } from './leave-one-out-task.ts';
import { powerTask } from './power-task.ts';

export const TASKS: readonly Task<never, unknown>[] = [ratioTask, refitTask, leaveOneOutTask, powerTask];
