import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem, answerOf, client, type Schemas } from '../../api/client';
import type { FormState } from '../../form/use-form';
import { type FormField, type Values, wrongIn } from '../../form/values';

/** Milliseconds without a key press after which what is typed is checked. */
const PAUSE = 500;

export interface FoundPreview {
  data?: Schemas['Preview'];
  error: Error | null;
  /** There is something to check, and it is being checked. */
  checking: boolean;
}

/** Reason and contact decide nothing, and go nowhere before they are submitted. */
export const isOfAim = ({ pointer }: FormField): boolean => pointer !== '/reason' && pointer !== '/contact';

/** What there is to check of a form: as soon as all of it is filled in that decides anything. */
export function aimOf(form: FormState, body: () => Schemas['StartInput']): Schemas['StartInput'] | undefined {
  const wrong = wrongIn(form.fields.filter(isOfAim), form.values);
  if (Object.keys(wrong).length > 0) return undefined;
  const { reason: _, contact: __, ...aim } = body();
  return aim;
}

/** What stands against a start and who would act until when, by the checks that the start itself makes. */
export function usePreview(procedure: string, aim: Schemas['StartInput'] | undefined): FoundPreview {
  const now = aim ? JSON.stringify(aim) : '';
  const [text, setText] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setText(now), PAUSE);
    return () => clearTimeout(timer);
  }, [now]);
  const found = useQuery({
    // In memory only, and no longer than the form.
    queryKey: ['preview', procedure, text],
    queryFn: () =>
      answerOf(
        client.POST('/procedures/{id}/preview', {
          params: { path: { id: procedure } },
          body: { data: {}, ...(JSON.parse(text) as Schemas['PreviewInput']) },
        }),
      ),
    enabled: text !== '' && now !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (now === '') return { error: null, checking: false };
  return { data: found.isError ? undefined : found.data, error: found.error, checking: found.isFetching };
}

/** What the API says of fields that are filled in already; those that are not, nobody has got to yet. */
export function errorsOfFilled(error: Error | null, values: Values): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  const filled = error.errors.filter(({ pointer }) => values[pointer] !== undefined && values[pointer] !== '');
  return Object.fromEntries(filled.map(({ pointer, detail }) => [pointer, detail]));
}
