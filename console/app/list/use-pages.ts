import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export type PagedQuery<Item> = UseInfiniteQueryResult<InfiniteData<Page<Item>>>;

/** A list of the API page by page. @param read asks for the page after a cursor */
export function usePages<Item>(
  key: readonly unknown[],
  read: (cursor?: string) => Promise<Page<Item>>,
): PagedQuery<Item> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
