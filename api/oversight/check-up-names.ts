import { z } from 'zod';
import { readCursor, toPage } from '../../lists/cursor';
import { Prisma } from '../../prisma/generated/client';
import { symptoms } from '../../procedures/symptoms';
import { tableOf } from '../../procedures/tables';
import { shownSymptoms } from '../../registers/check-up/count';
import { type FoundRow, findNames } from '../../registers/check-up/names';
import type { Symptom } from '../../registers/check-up/symptom';
import type { Context } from '../http/context';
import type { FoundLine } from './check-up-schemas';

interface Row {
  symptom: Symptom;
  found: FoundRow;
}

const After = z.object({ symptom: z.string(), path: z.string(), id: z.uuid() });

/** The names behind a check-up: symptom by symptom, each in the order of the tree. */
export async function listFound(
  c: Context,
  query: { limit: number; cursor?: string; symptom?: string; organisationId?: string },
) {
  const after = readCursor(c, query, After);
  const asked = shownSymptoms(c, symptoms).filter(({ id }) => !query.symptom || id === query.symptom);
  const first = after ? asked.findIndex(({ id }) => id === after.symptom) : 0;
  const rows = await c.deps.db.$transaction(
    async (tx) => {
      const all: Row[] = [];
      for (const symptom of asked.slice(Math.max(first, 0))) {
        const limit = query.limit + 1 - all.length;
        if (limit <= 0) break;
        const goesOn = after?.symptom === symptom.id ? after : undefined;
        const found = await findNames(tx, c, symptom, { ...query, limit, after: goesOn });
        all.push(...found.map((one) => ({ symptom, found: one })));
      }
      return all;
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 30_000 },
  );
  return toPage(
    c,
    query,
    rows,
    (row) => toLine(c, row),
    ({ symptom, found: { path, id } }) => ({ symptom: symptom.id, path, id }),
  );
}

function toLine({ today }: Context, { symptom, found }: Row): FoundLine {
  const { id, title, source, advice, note } = symptom;
  const { name, placeId, place, detail } = found;
  return {
    symptom: { id, title },
    name,
    place: { id: placeId, name: place },
    note: note?.(detail ?? {}, today) || null,
    source,
    advice,
    mend: mendOf(symptom, found),
  };
}

function mendOf({ start }: Symptom, { memberId, placeId, caseId }: FoundRow): FoundLine['mend'] {
  if (caseId) return { at: 'case', id: caseId, procedure: null };
  if (!memberId) return { at: 'organisation', id: placeId, procedure: null };
  if (!start) return { at: 'member', id: memberId, procedure: null };
  return { at: 'start', id: memberId, procedure: { id: start, title: tableOf(start).title } };
}
