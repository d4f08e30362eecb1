import { openCase } from '../../cases/open-case';
import type { Brought, Examination } from '../../cases/opener';
import { rulesFor } from '../../cases/rules';
import { checkSubmitted } from '../../domain/case/check';
import { textIn } from '../../domain/case/filled-in';
import type { ActedAs, Offer, Refusal } from '../../domain/case/offer';
import { homeOf, type Procedure } from '../../domain/case/procedure';
import type { Sides } from '../../domain/case/state';
import { latestDuesMonth } from '../../domain/people/dues-month';
import { keepers } from '../../domain/people/roles';
import { addMonths, type Instant, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { type Arrival, knownBy, lockIdentity, refusesArrival, takeUp } from '../../registers/members/arrival';
import { probationEnd } from '../../registers/members/obstacles';
import { committeeOf } from '../../registers/organisations/organisations';
import { heldOn } from '../../registers/people/held-on';
import type { TransferData, TransferState } from './data';
import { relationTransferRules } from './rules';

/** Who may enter a letter from elsewhere: at the committee whoever keeps its members, at the branch its secretary. */
const AT_BRANCH = ['secretary', 'deputy-secretary'];

/**
 * Examines a 组织关系接转 from another system without changing anything: where its bearer is to go, who enters it, and
 * whether he is a member here already.
 */
export async function arriving(
  tx: Transaction,
  procedure: Procedure,
  { actorId, data }: Required<Pick<Offer, 'actorId' | 'data'>>,
  at: Instant,
  { typed, keys }: Brought,
): Promise<Examination<TransferState>> {
  const form = procedure.arrival;
  if (!form) return { barred: [{ type: 'invalid-input', detail: { field: 'memberId' } }] };
  // The form has required what is read here: see `arrival`.
  const told = (name: string): string => textIn(data, name) ?? '';
  const wrong = checkSubmitted(form, data, at);
  if (wrong) return { barred: [wrong] };
  const mistyped = form.checkTyped?.(typed, at)[0];
  if (mistyped) return { barred: [{ type: 'invalid-input', detail: { field: `typed/${mistyped.field}` } }] };
  if (told('duesPaidTo') > latestDuesMonth(localDate(at))) {
    return { barred: [{ type: 'date-out-of-range', detail: { field: 'duesPaidTo' } }] };
  }
  const place = await placeOf(tx, told('targetOrganisationId'));
  if ('refused' in place) return { barred: [place.refused] };
  const as = await entersAs(tx, actorId, place.sides, at);
  if (!as) return { barred: [{ type: 'not-allowed' }] };
  const outsideId = told('outsideOrganisationId');
  const outside = await tx.outsideOrganisation.findUnique({ where: { id: outsideId }, select: { id: true } });
  if (!outside) return { barred: [{ type: 'invalid-input', detail: { field: 'outsideOrganisationId' } }] };
  const known = await knownBy(tx, keys, typed.identityNumber as string);
  const open = known && (await openCase(tx, procedure, known.id));
  const barred: Refusal[] = [...(open ? [open] : []), ...refusesArrival(known)];
  const rules = await rulesFor(tx, relationTransferRules, homeOf(procedure, place.sides), localDate(at));
  const incomingLetter = {
    number: told('letterNumber'),
    issuedOn: told('letterIssuedOn'),
    validUntil: told('letterValidUntil'),
  };
  const { kind: memberKind = '', joinedOn = '' } = typed;
  const ends =
    memberKind === 'probationary' && probationEnd(new Date(joinedOn)) <= addMonths(incomingLetter.validUntil, 1);
  const duesPaidTo = textIn(data, 'duesPaidTo');
  const arrival: Arrival = {
    typed,
    placeId: place.sides.target ?? (place.sides['target-committee'] as string),
    ...(duesPaidTo ? { duesPaidTo } : {}),
  };
  const caseData: TransferData = {
    variant: 'incoming',
    outsideId,
    memberKind,
    startedAs: as.role,
    incomingLetter,
    reportedOn: told('reportedOn'),
    ...(duesPaidTo ? { duesPaidTo } : {}),
  };
  return {
    barred,
    foreseen: {
      as,
      ...(ends ? { warnings: ['probation-ends'] } : {}),
      opening: {
        ...rules,
        subject: { kind: 'member', id: known?.id ?? '', personId: known?.personId ?? '' },
        sides: place.sides,
        data: caseData,
      },
      enter: async (tx) => {
        const { memberId, personId, before } = await takeUp(tx, keys, arrival);
        const subject = { kind: 'member', id: memberId, personId } as const;
        return { subject, ...(before ? { data: { ...caseData, before } } : {}) };
      },
    },
  };
}

/** Keeps a second letter for the same identity number out, until the transaction ends. */
export async function lockBearer(tx: Transaction, { typed, keys }: Brought): Promise<boolean> {
  if (!typed.identityNumber) return false;
  await lockIdentity(tx, keys, typed.identityNumber);
  return true;
}

async function placeOf(tx: Transaction, targetId: string): Promise<{ sides: Sides } | { refused: Refusal }> {
  const target = await tx.organisation.findUnique({ where: { id: targetId } });
  const committee = target && !target.closedOn && target.kind !== 'group' && (await committeeOf(tx, target.path));
  if (!committee) return { refused: { type: 'target-not-able' } };
  return { sides: { 'target-committee': committee.id, ...(target.kind === 'branch' ? { target: target.id } : {}) } };
}

async function entersAs(tx: Transaction, actorId: string, sides: Sides, at: Instant): Promise<ActedAs | undefined> {
  const held = await tx.roleHolding.findMany({
    where: {
      personId: actorId,
      OR: [
        { organisationId: sides['target-committee'], role: { in: [...keepers] } },
        ...(sides.target ? [{ organisationId: sides.target, role: { in: AT_BRANCH } }] : []),
      ],
      AND: heldOn(at),
    },
    orderBy: { role: 'asc' },
    select: { role: true, organisationId: true },
  });
  const first = held.find(({ organisationId }) => organisationId === sides['target-committee']) ?? held[0];
  return first && { role: first.role as ActedAs['role'], organisationId: first.organisationId };
}
