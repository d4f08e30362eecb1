import { openCase } from '../../cases/open-case';
import type { Examination, Opener } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkFields } from '../../domain/case/check';
import { listIn, textIn } from '../../domain/case/filled-in';
import { isId } from '../../domain/case/fits';
import type { ActedAs, OfferData } from '../../domain/case/offer';
import { sittingTitle } from '../../domain/life/sitting-kinds';
import { instantOf } from '../../domain/time/date-times';
import { addDays, addMonths, atTime, type LocalDate, localDate, MINUTE } from '../../domain/time/dates';
import { uuidOf } from '../../platform/hash';
import type { Transaction } from '../../prisma/client';
import { committeeOf, openOrganisation } from '../../registers/organisations/organisations';
import type { SittingState } from './data';
import { sittingRules } from './rules';
import { mayStartSitting } from './starter';

/** Kinds of organisation that hold sittings. */
const holding = ['committee', 'general-branch', 'branch', 'group'];

/** The last day of a month. */
const monthEnd = (day: LocalDate): LocalDate => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/** Lines of a plan for which it is opened that nobody holds yet, in whose period it is. */
async function itemsOf(tx: Transaction, hostId: string, { plannedOn, kinds }: OfferData) {
  return await tx.$queryRaw<{ id: string; kind: string; toDate: LocalDate }[]>`
    SELECT id::text, kind, to_date::text AS "toDate" FROM plan_item
     WHERE organisation_id = ${hostId}::uuid AND planned_on = ${String(plannedOn)}::date AND sitting_id IS NULL
       AND dropped_at IS NULL AND not_held_at IS NULL AND kind = ANY(${Array.isArray(kinds) ? kinds : []}::text[])
     ORDER BY kind, serial`;
}

/**
 * A sitting begins from the year's plan, by a sweep; or by somebody who keeps the members of the organisation that holds it,
 * or leads its group.
 */
export const sittingOpener: Opener<SittingState> = {
  /** Two sittings of an organisation come after each other. */
  lock: async (tx, { organisationId }) => {
    if (!isId(organisationId)) return false;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sitting ${organisationId}`}, 0))`;
    return true;
  },

  examine: async (tx, procedure, { actorId, data = {}, origin }, at): Promise<Examination<SittingState>> => {
    const host = await openOrganisation(tx, String(data.organisationId));
    const committee = host && (await committeeOf(tx, host.path));
    if (!host || !committee) return { barred: [{ type: 'not-found' }] };
    if (!holding.includes(host.kind)) return { barred: [{ type: 'target-not-able' }] };
    const branchId = host.kind === 'group' ? (host.parentId as string) : host.id;
    const kept = await rulesFor(tx, sittingRules, committee.id, localDate(at));
    const { usualHour, usualMinutes } = kept.rules;
    const common = { ...kept, sides: { committee: committee.id, branch: branchId } };
    const matter = { kind: 'matter', of: 'sitting' } as const;

    if (origin) {
      const plannedOn = String(data.plannedOn);
      const items = await itemsOf(tx, host.id, data);
      // Held or taken off the plan since the sweep saw it.
      if (!items.length) return { barred: [{ type: 'already-decided' }] };
      const kinds = items.map(({ kind }) => kind);
      const beginsAt = atTime(plannedOn, usualHour);
      const subject = { ...matter, id: String(data.subjectId), title: sittingTitle(kinds, plannedOn) };
      const opening = {
        ...common,
        subject,
        data: {
          ...{ hostId: host.id, kinds, beginsAt, endsAt: beginsAt + usualMinutes * MINUTE },
          items: items.map(({ id }) => id),
          periodEnd: items.map(({ toDate }) => toDate).sort()[0] as LocalDate,
        },
      };
      return { barred: [], foreseen: { as: { role: 'system' }, opening } };
    }

    const { subjectTitle, ...filled } = data;
    const wrong = checkFields(procedure.start.fields, filled, at);
    if (wrong) return { barred: [wrong] };
    const as: ActedAs | undefined = await mayStartSitting(tx, actorId, host, branchId, committee.id, at);
    if (!as) return { barred: [{ type: 'not-allowed' }] };
    const kinds = listIn(filled, 'kinds') ?? [];
    if (!kindsFit(kinds, host.kind)) return { barred: [{ type: 'kinds-not-of-host' }] };
    const beginsAt = instantOf(textIn(filled, 'beginsAt') ?? '');
    const id = uuidOf(`sitting\n${host.id}\n${beginsAt}\n${subjectTitle}`);
    const open = await openCase(tx, procedure, id);
    const [held] = await tx.$queryRaw<object[]>`SELECT id FROM sitting WHERE id = ${id}::uuid`;
    const opening = {
      ...common,
      subject: { ...matter, id, title: String(subjectTitle) },
      data: {
        ...{ hostId: host.id, kinds, beginsAt, endsAt: beginsAt + usualMinutes * MINUTE, items: [] },
        periodEnd: monthEnd(localDate(Math.max(beginsAt, at))),
      },
    };
    return { barred: open ? [open] : held ? [{ type: 'conflict' }] : [], foreseen: { as, opening } };
  },
};

/** A group holds its own meetings alone, and to a 支委会 nobody else is called. */
export const kindsFit = (kinds: readonly string[], hostKind: string): boolean =>
  hostKind === 'group' ? kinds.every((kind) => kind === 'group') : !kinds.includes('committee') || kinds.length === 1;
