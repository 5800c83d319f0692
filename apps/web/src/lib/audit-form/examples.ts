/** Tables to start from. */
import paper from '../../../../../packages/core/fixtures/china-ai-carbon-paper/printed.yaml?raw';

const small = `printed: 1
title: A small table
n: 27
stars: { "***": 0.01, "**": 0.05, "*": 0.1 }
regressions:
  small:
    label: Table 2, column 1
    outcome: ln(CE)
    terms: { index: -2.368*** }
    r2: 0.571
  large:
    label: Table 2, column 2
    outcome: ln(CE)
    terms: { index: { estimate: -2.831**, se: 1.105 }, income: { estimate: 0.184, se: 0.092 } }
    r2: 0.674
    adjustedR2: 0.621
    logLikelihood: -16.79
    aic: 79.579
`;

export const EXAMPLES = { paper, small } as const;
export const EMPTY = 'printed: 1\n';
