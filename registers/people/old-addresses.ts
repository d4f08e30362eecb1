import { randomUUID } from 'node:crypto';
import { fullDate } from '../../domain/case/text';
import type { ChannelName } from '../../domain/people/telling';
import { type Instant, localDate } from '../../domain/time/dates';
import { seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { pieces } from '../../sheets/pieces';
import { type ContactRow, contactSelect, contactsOf, deliveryContext } from './contacts';

/** Before the id in the case id of a notice that contact data were changed. */
export const CONTACT_CHANGE = 'contact:';

const addressTitles: Record<ChannelName, string> = { mail: '电子邮箱', sms: '手机号码', wecom: '企业微信账号' };

/**
 * Tells the person, in his inbox and at each address that was replaced or taken away, that his contact data were changed:
 * whoever takes a sign-in over by another address does not go unnoticed. Told however he wishes to be told otherwise.
 * @param before what was kept of him; @param after what is kept now
 */
async function tellOldAddresses(
  tx: Transaction,
  keys: KeyRing,
  change: { before: ContactRow; after: ContactRow; byName: string; at: Instant },
): Promise<void> {
  const { before, after, byName, at } = change;
  const [old, today] = [contactsOf(keys, before), contactsOf(keys, after)];
  const names = (Object.keys(addressTitles) as ChannelName[]).filter((name) => old[name] !== today[name]);
  if (!names.length) return;
  const what = names.map((name) => addressTitles[name]).join('、');
  const day = localDate(at);
  const line = `您在系统中登记的${what}已于${fullDate(day)}更改，操作人：${byName}。如非您本人要求，请立即联系管理员`;
  const noticeId = randomUUID();
  const when = new Date(at);
  await tx.notice.create({
    data: {
      id: noticeId,
      personId: before.id,
      caseId: `${CONTACT_CHANGE}${noticeId}`,
      localDate: new Date(day),
      notBefore: when,
      createdAt: when,
      lines: [line],
      audience: 'office',
      routedAt: when,
    },
  });
  const deliveries = names.flatMap((channel) => {
    const address = old[channel];
    const id = randomUUID();
    const sealed = address && seal(keys.field, Buffer.from(address, 'utf8'), deliveryContext(id));
    return sealed ? [{ id, channel, address: new Uint8Array(sealed) }] : [];
  });
  await tx.delivery.createMany({
    data: deliveries.map((one) => ({
      ...one,
      noticeId,
      personId: before.id,
      status: 'waiting',
      nextAt: when,
      createdAt: when,
    })),
  });
}

/**
 * Makes a change after which people may be reached elsewhere, by hand or by a file, and tells their old addresses.
 * @param by who makes it
 */
export async function tellingOldAddresses<Result>(
  tx: Transaction,
  keys: KeyRing,
  personIds: readonly string[],
  { by, at }: { by: string; at: Instant },
  change: () => Promise<Result>,
): Promise<Result> {
  if (!personIds.length) return await change();
  const contacts = async (): Promise<ContactRow[]> => {
    const rows: ContactRow[] = [];
    for (const ids of pieces(personIds)) {
      rows.push(...(await tx.person.findMany({ where: { id: { in: ids } }, select: contactSelect })));
    }
    return rows;
  };
  const before = await contacts();
  const result = await change();
  const now = new Map((await contacts()).map((row) => [row.id, row]));
  const { name: byName } = await tx.person.findUniqueOrThrow({ where: { id: by }, select: { name: true } });
  for (const row of before) {
    await tellOldAddresses(tx, keys, { before: row, after: now.get(row.id) ?? row, byName, at });
  }
  return result;
}
