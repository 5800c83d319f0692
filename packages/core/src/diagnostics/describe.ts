/** What `describe/` has to say. */
export const describeDiagnostics = [] as const;
