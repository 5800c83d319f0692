/** Which room may import which: apps -> report -> core, and the floors inside core. See README, "The map of the house". */
const estimators = ['describe', 'composite', 'associate', 'regression', 'mixture', 'audit'];
const core = (folder) => `^packages/core/src/${folder}/`;
const ground = ['diagnostics', 'numeric'];
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^packages/core/src' },
      to: { path: '^(packages/report|apps)/' },
    },
    {
      name: 'database-on-core-only',
      severity: 'error',
      from: { path: '^packages/database/src' },
      to: { path: '^(packages/report|apps)/' },
    },
    {
      name: 'database-by-its-door',
      severity: 'error',
      from: { path: '^apps/', pathNot: '/testing/|\\.test\\.tsx?$' },
      to: { path: '^packages/database/src/(?!index\\.ts$)' },
    },
    { name: 'report-on-core-only', severity: 'error', from: { path: '^packages/report/src' }, to: { path: '^apps/' } },
    {
      name: 'core-by-its-door',
      severity: 'error',
      comment: 'another package is imported by its name, never by a path into its source',
      from: { path: '^(packages/(report|database)|apps)/', pathNot: '/testing/|\\.test\\.tsx?$' },
      to: { path: '^packages/core/src/(?!(index|sums)\\.ts$)' },
    },
    {
      name: 'report-by-its-door',
      severity: 'error',
      from: { path: '^apps/', pathNot: '/testing/|\\.test\\.tsx?$' },
      to: { path: '^packages/report/src/(?!index\\.ts$)' },
    },
    {
      name: 'no-app-imports-another',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^packages/(core|report)/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ground-floor',
      severity: 'error',
      from: { path: ground.map(core).join('|'), pathNot: '\\.test\\.ts$' },
      to: { path: ['table', ...estimators, 'study'].map(core).join('|') },
    },
    {
      name: 'table-floor',
      severity: 'error',
      from: { path: core('table'), pathNot: '\\.test\\.ts$' },
      to: { path: [...estimators, 'study'].map(core).join('|') },
    },
    {
      name: 'estimators-below-the-study',
      severity: 'error',
      from: { path: estimators.map(core).join('|'), pathNot: '\\.test\\.ts$' },
      to: { path: core('study') },
    },
    ...estimators.map((folder) => ({
      name: `${folder}-imports-no-insides`,
      severity: 'error',
      comment: 'another estimator is imported by its index only',
      from: { path: core(folder), pathNot: '\\.test\\.ts$' },
      to: { path: `${core(`(${estimators.filter((e) => e !== folder).join('|')})`)}(?!index\\.ts$|schema\\.ts$)` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|fixtures|\\.svelte-kit|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
