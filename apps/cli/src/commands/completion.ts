/** `cedu completion`: completions for a shell, made from the commands themselves. */
import { Argument, Command, type Command as Commander } from 'commander';
import type { Context } from '../context.ts';
import type { Language } from '../language.ts';
import { commandWords } from '../words/index.ts';

interface Completion {
  readonly command: string;
  readonly flags: readonly string[];
  /** By flag, the values it takes. */
  readonly choices: readonly (readonly [string, readonly string[]])[];
}

function completionsOf(root: Commander): Completion[] {
  return root.commands.map((command) => ({
    command: command.name(),
    flags: command.options.flatMap((o) => (o.long ? [o.long] : [])),
    choices: command.options.flatMap((o) => (o.long && o.argChoices ? [[o.long, o.argChoices] as const] : [])),
  }));
}

function bash(commands: readonly Completion[]): string {
  const cases = commands.flatMap(({ command, flags, choices }) => [
    ...choices.map(([flag, values]) => `    ${command}:${flag}) words="${values.join(' ')}" ;;`),
    `    ${command}:*) words="${flags.join(' ')}" ;;`,
  ]);
  return `_cedu() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "\${COMP_WORDS[1]}:$before" in
${cases.join('\n')}
    *) words="${commands.map((c) => c.command).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ "$current" == -* || $COMP_CWORD -eq 1 ]] || COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -F _cedu cedu
`;
}

const zsh = (commands: readonly Completion[]): string => `#compdef cedu
autoload -U +X bashcompinit && bashcompinit
${bash(commands)}`;

function fish(commands: readonly Completion[]): string {
  const names = commands.map((c) => c.command).join(' ');
  const lines = [`complete -c cedu -n "not __fish_seen_subcommand_from ${names}" -f -a "${names}"`];
  for (const { command, flags, choices } of commands) {
    for (const flag of flags) {
      const values = choices.find(([name]) => name === flag)?.[1];
      const takes = values ? ` -x -a "${values.join(' ')}"` : '';
      lines.push(`complete -c cedu -n "__fish_seen_subcommand_from ${command}" -l ${flag.slice(2)}${takes}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const SHELLS = { bash, zsh, fish };

export function completionCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  const command = new Command('completion');
  return command
    .description(words.commands.completion)
    .addArgument(new Argument('<shell>', words.arguments.shell).choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      `
${words.examples}${words.colon.trim()}
  cedu completion bash > ~/.local/share/bash-completion/completions/cedu
  cedu completion fish > ~/.config/fish/completions/cedu.fish`,
    )
    .action((shell: keyof typeof SHELLS) => context.out(SHELLS[shell](completionsOf(command.parent!))));
}
