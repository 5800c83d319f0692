/** `--set a.b=value`: changes to a study before it is checked. */
import { applySettings as applied } from '@cedu/core';
import { CommandFailed } from './faults.ts';

/** A copy of `study` with the settings written in; throws `CommandFailed` where one cannot be. */
export function applySettings(study: unknown, settings: readonly string[]): unknown {
  const changed = applied(study, settings);
  if (!changed.ok) throw new CommandFailed(changed.faults);
  return changed.value;
}
