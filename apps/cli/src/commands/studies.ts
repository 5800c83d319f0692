/** `cedu studies`: what comes with the program. */
import { Command } from 'commander';
import { bundledStudies } from '../bundled-studies.ts';
import type { CommonOptions, Context } from '../context.ts';
import type { Language } from '../language.ts';
import { loadStudy } from '../load-study.ts';

export function studiesCommand(context: Context, lang: Language): Command {
  return new Command('studies')
    .description('List the bundled studies.')
    .addHelpText('after', '\nExamples:\n  cedu studies\n  cedu run china-ai-carbon-2022')
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
