import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demandSomewhere } from '../../access/may';
import { checkIdentityNumber } from '../../domain/people/identity-number';
import { checkPhone } from '../../domain/people/phone';
import { halfWidth } from '../../domain/words/text';
import { pageOf, paging, readCursor, toPage } from '../../lists/cursor';
import { personName, text } from '../../lists/inputs';
import type { KeyRing } from '../../platform/keys';
import { Problem } from '../../platform/problem';
import type { Database } from '../../prisma/client';
import type { Prisma } from '../../prisma/generated/client';
import { identityHashes, identityTailHashes, phoneHashes } from '../../registers/members/member-row';
import { Member } from '../../registers/members/member-schemas';
import { type MemberRow, memberInclude, readableMembers, toMember } from '../../registers/members/member-view';
import { pinyinCondition } from '../../registers/members/pinyin-condition';
import type { Api } from '../http/api';
import { afterMember, beyond } from './members';

const Search = z
  .strictObject({
    text: text(50, 1)
      .trim()
      .min(1)
      .meta({
        description:
          'A name or part of it; pinyin or initials from their beginning; the last four characters of an identity ' +
          'number; a whole identity number; a phone number.',
      }),
    limit: z.int().min(1).max(50).default(20),
    cursor: paging.cursor,
  })
  .meta({ id: 'MemberSearch' });

type Way = 'identity-number' | 'identity-tail' | 'phone' | 'pinyin' | 'name';

interface Condition {
  way: Way;
  where: Prisma.MemberWhereInput;
  /** Of a name: as somebody writes it who leaves its dots out. */
  withoutDots?: string;
}

/** Most members whose names are held together by dots that one search looks through. */
const MOST_DOTTED = 500;

/** Members whose name has dots and is like this without them. */
async function dotted(db: Database, text: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM member
     WHERE name LIKE '%·%' AND replace(name, '·', '') LIKE ${`%${text}%`} ORDER BY pinyin, id LIMIT ${MOST_DOTTED}`;
  return rows.map(({ id }) => id);
}

/** What the text is taken for, and the condition that it makes. */
function conditionOf(text: string, keys: KeyRing): Condition {
  const plain = halfWidth(text).toUpperCase();
  const number = checkIdentityNumber(plain);
  if (number.ok) {
    return { way: 'identity-number', where: { identityHash: { in: identityHashes(keys, number.value.number) } } };
  }
  if (/^\d{3}[\dX]$/.test(plain)) {
    return { way: 'identity-tail', where: { identityTailHash: { in: identityTailHashes(keys, plain) } } };
  }
  const phone = checkPhone(plain);
  if (phone.ok) return { way: 'phone', where: { phoneHash: { in: phoneHashes(keys, phone.value.number) } } };
  if (/^[A-Z]+$/.test(plain)) return { way: 'pinyin', where: pinyinCondition(plain.toLowerCase()) };
  const name = personName.safeParse(text);
  // LIKE's wildcards stand in no name.
  if (!name.success || /[%_\\\d]/.test(name.data)) {
    throw new Problem('invalid-input', {
      errors: [{ pointer: '/text', detail: '请输入姓名、拼音、身份证号或电话号码' }],
    });
  }
  return { way: 'name', where: { name: { contains: name.data } }, withoutDots: name.data.replaceAll('·', '') };
}

/** Finding a member. By POST, so that what is looked for stands in no URL. */
export function membersSearchRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/members/search',
    tag: 'members',
    summary: 'Find a member by name, pinyin, initials, identity number or its tail, or phone',
    description: 'Looking somebody up by a number is on record. Changes nothing else, so it takes no Idempotency-Key.',
    limit: 'sensitive',
    body: Search,
    answers: { 200: pageOf(Member) },
    problems: ['not-allowed', 'invalid-cursor'],
    async handler(c) {
      const { body, deps, actor } = c;
      demandSomewhere(actor, 'member.read');
      const after = readCursor(c, body, afterMember);
      const { way, where: plain, withoutDots } = conditionOf(body.text, deps.keys);
      const where =
        withoutDots === undefined ? plain : { OR: [plain, { id: { in: await dotted(deps.db, withoutDots) } }] };
      const rows = await deps.db.member.findMany({
        where: { AND: [readableMembers(actor), where, beyond(after)] },
        include: memberInclude,
        orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
        take: body.limit + 1,
      });
      if (way === 'identity-number' || way === 'phone') {
        const detail = { by: way, found: rows.length };
        const entry = { actorId: actor.personId, at: c.at, action: 'looked-up', objectKind: 'member' };
        await deps.db.$transaction((tx) => recordAudit(tx, { ...entry, objectId: rows[0]?.id ?? '', detail }));
      }
      const toItem = (row: MemberRow) => toMember(row, deps.keys);
      return { status: 200, body: toPage(c, body, rows, toItem, ({ pinyin, id }) => ({ pinyin, id })) };
    },
  });
}
