/** What `mixture/` has to say. */
export const mixtureDiagnostics = [] as const;
