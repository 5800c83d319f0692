/** `cedu studies`: what comes with the program. */
import { Command } from 'commander';
import { bundledStudies } from '../bundled-studies.ts';
import type { CommonOptions, Context } from '../context.ts';
import type { Language } from '../language.ts';
import { loadStudy } from '../load-study.ts';
import { commandWords } from '../words/index.ts';

export function studiesCommand(context: Context, lang: Language): Command {
  const words = commandWords(lang);
  return new Command('studies')
    .description(words.commands.studies)
    .addHelpText('after', `\n${words.examples}${words.colon.trim()}\n  cedu studies\n  cedu run china-ai-carbon-2022`)
    .action(async (options: CommonOptions) => {
      const ids = await bundledStudies();
      const studies = await Promise.all(ids.map(async (id) => ({ id, study: (await loadStudy(id)).study })));
      if (options.json) {
        const list = studies.map(({ id, study }) => ({ id, title: study.title ?? id }));
        context.out(`${JSON.stringify(list, null, 2)}\n`);
        return;
      }
      const width = Math.max(...ids.map((id) => id.length));
      for (const { id, study } of studies) {
        const title = typeof study.title === 'string' ? study.title : (study.title?.[lang] ?? study.title?.en ?? '');
        context.out(`${id.padEnd(width)}  ${title}\n`);
      }
    });
}
