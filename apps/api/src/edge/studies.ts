/** The bundled studies on workerd: their files are made part of the bundle where they lie, by wrangler's rules. */
import asemData from '../../../../packages/core/fixtures/asem-connectivity/data.csv';
import asem from '../../../../packages/core/fixtures/asem-connectivity/study.yaml';
import carbonData from '../../../../packages/core/fixtures/china-ai-carbon-2022/data.csv';
import carbon from '../../../../packages/core/fixtures/china-ai-carbon-2022/study.yaml';
import paperData from '../../../../packages/core/fixtures/china-ai-carbon-paper/data.csv';
import paperPrinted from '../../../../packages/core/fixtures/china-ai-carbon-paper/printed.yaml';
import paper from '../../../../packages/core/fixtures/china-ai-carbon-paper/study.yaml';
import co2Data from '../../../../packages/core/fixtures/co2-gnp-1996/data.csv';
import co2 from '../../../../packages/core/fixtures/co2-gnp-1996/study.yaml';
import type { BundledStudies, StudyFiles } from '../studies/index.ts';

const files: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'asem-connectivity': { 'study.yaml': asem, 'data.csv': asemData },
  'china-ai-carbon-2022': { 'study.yaml': carbon, 'data.csv': carbonData },
  'china-ai-carbon-paper': { 'study.yaml': paper, 'data.csv': paperData, 'printed.yaml': paperPrinted },
  'co2-gnp-1996': { 'study.yaml': co2, 'data.csv': co2Data },
};

export const edgeStudies: BundledStudies = {
  ids: Object.keys(files),
  async files(id): Promise<StudyFiles | null> {
    return Object.hasOwn(files, id) ? new Map(Object.entries(files[id]!)) : null;
  },
};
