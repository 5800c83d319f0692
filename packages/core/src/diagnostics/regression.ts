/** What `regression/` has to say. */
export const regressionDiagnostics = [] as const;
