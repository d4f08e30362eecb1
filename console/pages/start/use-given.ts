import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import type { Found } from '../../form/fields/search';
import type { FieldSchema } from '../../form/schema';

/** Whom the address names, as the form's field for him; ids only stand in it. */
export interface NamedInAddress {
  pointer: string;
  found: Found;
}

/** The one whom the address names, `memberId` or `personId`, as far as the procedure is about such a one. */
export function useGiven(input: FieldSchema | undefined): {
  given?: NamedInAddress;
  waiting: boolean;
  error: Error | null;
} {
  const { memberId, personId } = useSearch({ from: '/start/$procedure' }) as Record<string, string | undefined>;
  const aboutMember = input?.properties?.memberId !== undefined;
  const aboutPerson = input?.properties?.subject?.properties?.kind?.const === 'person';
  const person = useQuery({
    queryKey: ['person', personId],
    queryFn: () => answerOf(client.GET('/people/{id}', { params: { path: { id: personId as string } } })),
    enabled: personId !== undefined && (aboutPerson || (aboutMember && memberId === undefined)),
    staleTime: 300_000,
  });
  const id = memberId ?? person.data?.memberId ?? undefined;
  const member = useQuery({
    queryKey: ['member', id],
    queryFn: () => answerOf(client.GET('/members/{id}', { params: { path: { id: id as string } } })),
    enabled: id !== undefined && aboutMember,
    // Each reading is on record.
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
  const waiting = person.isLoading || member.isLoading;
  const error = person.error ?? member.error;
  if (aboutPerson && person.data) {
    const { name } = person.data;
    return { waiting, error, given: { pointer: '/subjectId', found: { id: person.data.id, name } } };
  }
  if (aboutMember && member.data) {
    const { name, branch } = member.data;
    return { waiting, error, given: { pointer: '/memberId', found: { id: member.data.id, name, more: branch.name } } };
  }
  return { waiting, error };
}
