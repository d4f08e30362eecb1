/** Operations of the API that no page uses, with the reason. */
export const elsewhere: Readonly<Record<string, string>> = {};
