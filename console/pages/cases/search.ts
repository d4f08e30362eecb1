const shows = ['open', 'overdue', 'closed', 'all'] as const;

/** What of the list of cases stands in the address. */
export interface CasesSearch {
  show?: (typeof shows)[number];
  procedure?: string;
}

export function readCasesSearch(search: Record<string, unknown>): CasesSearch {
  const show = shows.find((one) => one === search.show);
  return { ...(show && { show }), ...(typeof search.procedure === 'string' && { procedure: search.procedure }) };
}
