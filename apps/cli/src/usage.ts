/** A command line that cannot be understood, in the user's language, the offending value last. */
import type { CommanderError } from 'commander';
import type { Language } from './language.ts';
import { commandWords } from './words/index.ts';

/** Commander's message holds what was wrong in quotes, a reason after it and a suggestion in brackets; the words are ours. */
export function usageWords(error: CommanderError, lang: Language): string {
  const words = commandWords(lang);
  const kind = words.usage[error.code] ?? words.usage['other']!;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const suggestion = error.message.match(/Did you mean (?:one of )?([^?]*)\?/)?.[1];
  const refused =
    error.code === 'commander.invalidArgument' ? error.message.match(/is invalid\. (.*?)(?:\n|$)/s)?.[1] : undefined;
  const choices = refused?.match(/^Allowed choices are (.*?)\.?$/)?.[1];
  const [subject = error.message.replace(/^error: /, ''), option] = quoted;
  const place = option === undefined ? subject : `${option} ${subject}`;
  const hint = suggestion === undefined ? '' : `${lang === 'zh' ? '，' : '; '}${words.suggestion(suggestion)}`;
  const reason =
    refused === undefined
      ? ''
      : `${lang === 'zh' ? '，' : '; '}${choices === undefined ? refused : words.refused.choices(choices)}`;
  return `${kind}${reason}${hint}${words.colon}${place}`;
}
