/** The examples of doc comments. */
import { DescribeRequest, OlsRequest } from '@cedu/core';
import { parseJson, parsePrintedJson } from './body/index.ts';
import { fromQuery } from './body/query-request.ts';
import { indexCost, leastSquaresCost, mixtureCost, replicateCost } from './cost/index.ts';
import { languageOf } from './language.ts';
import { settingsOf } from './node/settings.ts';
import { negotiate, parted } from './renderings/negotiate.ts';
import { applySet } from './reports/set.ts';
import { testExamples } from './testing/examples.ts';
import { unechoed } from './words/index.ts';

const at = (path: string) => new URL(path, import.meta.url);
testExamples(at('./body/parse-json.ts'), { parseJson, parsePrintedJson });
testExamples(at('./body/query-request.ts'), { fromQuery, DescribeRequest, OlsRequest });
testExamples(at('./cost/cost.ts'), { indexCost, leastSquaresCost, mixtureCost, replicateCost });
testExamples(at('./language.ts'), { languageOf });
testExamples(at('./node/settings.ts'), { settingsOf });
testExamples(at('./renderings/negotiate.ts'), { negotiate, parted });
testExamples(at('./words/unechoed.ts'), { unechoed });
testExamples(at('./reports/set.ts'), { applySet });
