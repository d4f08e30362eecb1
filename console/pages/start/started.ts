/** Under which it is kept, for a few minutes, at which step a case stood that was begun in this tab. */
export const startedKey = (caseId: string) => ['started', caseId] as const;
