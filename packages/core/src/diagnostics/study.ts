/** What `study/` has to say. */
export const studyDiagnostics = [] as const;
