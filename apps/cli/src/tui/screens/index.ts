/** The screens by name. */
import type { ScreenName } from '../keymap.ts';
import type { Screen } from '../view.ts';
import { auditScreen } from './audit.ts';
import { componentsScreen } from './components.ts';
import { dataScreen } from './data.ts';
import { fitsScreen } from './fits.ts';
import { groupsScreen } from './groups.ts';
import { indexScreen } from './index-screen.ts';
import { outcomeScreen } from './outcome.ts';
import { regressionScreen } from './regression.ts';
import { trustScreen } from './trust.ts';

export const screens: Readonly<Record<ScreenName, Screen>> = {
  data: dataScreen,
  index: indexScreen,
  outcome: outcomeScreen,
  fits: fitsScreen,
  regression: regressionScreen,
  components: componentsScreen,
  groups: groupsScreen,
  trust: trustScreen,
  audit: auditScreen,
};
