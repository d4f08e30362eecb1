import type { ExemptionKind } from '../../domain/life/exemption-kinds';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { exemptionWords } from '../../sheets/past-words';
import { pieces } from '../../sheets/pieces';
import { readersOf } from '../../sheets/readers';
import type { Table } from './columns';
import { membersOfRows } from './members-of-rows';
import type { ImportContext, Plan } from './plan';

const keyOf = (memberId: string, kind: string, from: string) => [memberId, kind, from].join();

/** Checks the rows of who is exempt, and adds them to the plan; one that is on record may get another last day. */
export async function checkExemptions(checking: ImportContext, table: Table, plan: Plan): Promise<void> {
  const rows = await membersOfRows(checking, await readersOf(checking, table), checking.reach.exemptions ?? []);
  const before = await onRecord(
    checking,
    rows.map(({ member }) => member.id),
  );
  const seen = new Set<string>();
  for (const { reader, member } of rows) {
    await checking.nextRow();
    const kind = reader.need('ground', reader.choice('ground', exemptionWords)) as ExemptionKind | undefined;
    const from = reader.need('from', reader.day('from'));
    const to = reader.day('to') ?? null;
    const basis = reader.line('basis', 200);
    if (from && to && to < from) reader.complain('to', 'to-before-start');
    if (!kind || !from || reader.bad) continue;
    const key = keyOf(member.id, kind, from);
    if (seen.has(key)) reader.complain('ground', 'double-row');
    seen.add(key);
    if (reader.bad) continue;
    const known = before.get(key);
    const outcome = !known ? 'created' : known.to === to ? 'unchanged' : 'changed';
    plan.counts[outcome] += 1;
    if (!known) {
      plan.exemptions.create.push({ memberId: member.id, organisationId: member.branchId, kind, from, to, basis });
    } else if (outcome === 'changed') plan.exemptions.change.push({ id: known.id, to });
  }
}

async function onRecord({ tx }: ImportContext, memberIds: string[]) {
  const known = new Map<string, { id: string; to: string | null }>();
  for (const batch of pieces([...new Set(memberIds)])) {
    const rows = await tx.exemption.findMany({ where: { memberId: { in: batch }, endedOn: null } });
    for (const { id, memberId, kind, fromDate, toDate } of rows) {
      known.set(keyOf(memberId, kind, fromDbDate(fromDate)), { id, to: fromDbDateOrNull(toDate) });
    }
  }
  return known;
}
