import { randomUUID } from 'node:crypto';
import { type Instant, localDate } from '../../domain/time/dates';
import type { Month } from '../../domain/time/months';
import { notBefore } from '../../domain/time/quiet-hours';
import type { Transaction } from '../../prisma/client';
import { heldOn } from '../people/held-on';
import { quietHoursOf } from '../settings/quiet-hours';
import { DUES_NOTICE } from './tell-unpaid';

interface Told {
  reliefId: string;
  memberId: string;
  fromMonth: Month;
  at: Instant;
}

/** Tells the member, and his branch's 书记 and 组织委员, from which month on he pays again; not why. */
export async function tellReliefEnded(tx: Transaction, { reliefId, memberId, fromMonth, at }: Told): Promise<void> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { name: true, personId: true, branchId: true },
  });
  const roles = ['secretary', 'organisation-commissioner'];
  const held = await tx.roleHolding.findMany({
    where: { organisationId: member.branchId, role: { in: roles }, ...heldOn(at) },
    select: { personId: true },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
  });
  const from = `${Number(fromMonth.slice(0, 4))}年${Number(fromMonth.slice(5))}月`;
  const office = held.filter(({ personId }) => personId !== member.personId);
  const told = [
    {
      personId: member.personId,
      audience: 'member',
      line: `您的党费少交（免交）自${from}起终止，此后按基数交纳；有疑问请与所在党支部联系`,
    },
    ...office.map(({ personId }) => ({
      personId,
      audience: 'office',
      line: `${member.name}的党费少交（免交）自${from}起终止`,
    })),
  ];
  const hours = await quietHoursOf(tx, told, at);
  const caseId = `${DUES_NOTICE}relief:${reliefId}`;
  const data = told.map(({ line, ...one }) => {
    const leaves = notBefore(at, `${caseId}:${one.personId}`, hours(one));
    const when = { localDate: new Date(localDate(leaves)), notBefore: new Date(leaves), createdAt: new Date(at) };
    return { id: randomUUID(), ...one, caseId, lines: [line], urgent: false, ...when };
  });
  await tx.notice.createMany({ data, skipDuplicates: true });
}
