/** Trust: how far each figure can be trusted. */
import type { Screen } from '../view.ts';
import { emptyScreen } from './empty.ts';

export const trustScreen: Screen = ({ words }, columns) => emptyScreen(words.trust.notRun, columns);
