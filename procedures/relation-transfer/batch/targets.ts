import { randomUUID } from 'node:crypto';
import { CODE } from '../../../domain/people/organisation-rules';
import type { Instant } from '../../../domain/time/dates';
import { halfWidth } from '../../../domain/words/text';
import type { Database } from '../../../prisma/client';
import type { transferBatchProblems } from './columns';

/** Where somebody goes: an organisation here, or one of another system. */
export type Target = { targetOrganisationId: string } | { outsideOrganisationId: string };

/** As it was typed: a code or a full name, and whether it is said to be of another system. */
export interface Named {
  text: string;
  outside: boolean;
}

/**
 * Finds the organisations that a file names, each text once: by code, then by full name here, then by name among those
 * of other systems. One that is said to be of another system and is not known is entered.
 */
export async function resolveTargets(
  db: Database,
  named: readonly Named[],
  by: { actorId: string; at: Instant },
): Promise<(one: Named) => Target | keyof typeof transferBatchProblems> {
  const texts = [...new Set(named.map(({ text }) => text))];
  await enter(db, [...new Set(named.filter(({ outside }) => outside).map(({ text }) => text))], by);
  const here = await db.organisation.findMany({
    where: { closedOn: null, OR: [{ code: { in: texts.map(halfWidth) } }, { name: { in: texts } }] },
    select: { id: true, code: true, name: true },
  });
  const elsewhere = await db.outsideOrganisation.findMany({ where: { name: { in: texts } } });
  return ({ text, outside }) => {
    const other = elsewhere.find(({ name }) => name === text);
    if (outside && other) return { outsideOrganisationId: other.id };
    const code = halfWidth(text);
    const coded = CODE.test(code) ? here.filter((one) => one.code === code) : [];
    const fitting = coded.length ? coded : here.filter(({ name }) => name === text);
    if (fitting.length > 1) return 'target-ambiguous';
    if (fitting[0]) return { targetOrganisationId: fitting[0].id };
    return other ? { outsideOrganisationId: other.id } : 'target-unknown';
  };
}

async function enter(db: Database, names: readonly string[], by: { actorId: string; at: Instant }): Promise<void> {
  if (!names.length) return;
  const data = names.map((name) => ({ id: randomUUID(), name, createdBy: by.actorId, createdAt: new Date(by.at) }));
  await db.outsideOrganisation.createMany({ data, skipDuplicates: true });
}
