/** What `associate/` has to say. */
export const associateDiagnostics = [] as const;
