/** What `table/` has to say. */
export const tableDiagnostics = [] as const;
