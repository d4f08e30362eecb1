import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export type PagedQuery<Item> = UseInfiniteQueryResult<InfiniteData<Page<Item>>>;

const beginning = (key: readonly unknown[]) => JSON.stringify(key.slice(0, -1));

/**
 * A list of the API page by page.
 * @param read asks for the page after a cursor
 * @param filtered whether the last of the key are its filters: until what fits others is there, the list stays as it was
 */
export function usePages<Item>(
  key: readonly unknown[],
  read: (cursor?: string) => Promise<Page<Item>>,
  filtered = false,
): PagedQuery<Item> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    placeholderData: (before, query) =>
      filtered && query && beginning(query.queryKey) === beginning(key) ? before : undefined,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
