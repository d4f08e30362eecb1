import { z } from 'zod';
import { atOrBelow, reach } from '../../access/may';
import { codes, notHere } from '../../domain/people/member-codes';
import { type Role, roles } from '../../domain/people/roles';
import { halfWidth } from '../../domain/words/text';
import { pageOf, paging, readCursor, toPage } from '../../lists/cursor';
import { text } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Prisma } from '../../prisma/generated/client';
import { pinyinCondition } from '../../registers/members/pinyin-condition';
import { type PersonRow, personSelect, toPerson } from '../../registers/people/person-view';
import { holdersBelow } from '../../registers/people/readable-people';
import type { Api } from '../http/api';
import { Person } from './people';

const PeopleSearch = z
  .strictObject({
    text: text(50, 1)
      .trim()
      .min(1)
      .meta({
        description:
          'A name, a role (书记) or the name of an organisation in which he holds one, or part of them; of members also ' +
          'pinyin or initials from their beginning.',
      }),
    organisationId: z.uuid().optional().meta({ description: 'Who holds or held a role in this organisation.' }),
    role: z.enum(codes(roles)).optional(),
    members: z.boolean().default(false).meta({ description: 'Also members in reach who hold no role.' }),
    limit: z.int().min(1).max(50).default(20),
    cursor: paging.cursor,
  })
  .meta({ id: 'PeopleSearch' });

const Last = z.strictObject({ name: z.string(), id: z.uuid() });

const rolesLike = (typed: string) =>
  Object.entries(roles).flatMap(([role, title]) => (title.includes(typed) ? [role as Role] : []));

/** What the text is taken for: letters are pinyin, anything else stands in a name. */
function conditionOf(typed: string, paths: readonly string[]): Prisma.PersonWhereInput {
  const letters = halfWidth(typed).toLowerCase();
  if (/^[a-z]+$/.test(letters)) return { member: pinyinCondition(letters) };
  // LIKE's wildcards are looked for as they stand.
  const contains = typed.replace(/[\\%_]/g, '\\$&');
  const office = { OR: [{ organisation: { name: { contains } } }, { role: { in: rolesLike(typed) } }] };
  return { OR: [{ name: { contains } }, holdersBelow(paths, {}, office)] };
}

/** Finding a person. By POST, so that what is looked for stands in no URL. */
export function peopleSearchRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/people/search',
    tag: 'people',
    summary: 'Find a person by name, role or organisation, a member also by pinyin or initials',
    description: 'Changes nothing, so it takes no Idempotency-Key.',
    limit: 'sensitive',
    body: PeopleSearch,
    answers: { 200: pageOf(Person) },
    problems: ['not-allowed', 'invalid-cursor'],
    async handler(c) {
      const { body, deps, actor } = c;
      const paths = reach(actor, 'person.read');
      if (paths.length === 0) throw new Problem('not-allowed');
      const after = readCursor(c, body, Last);
      const here = { branch: atOrBelow(paths), standing: { notIn: ['ended', ...notHere] } };
      const filtered = body.organisationId !== undefined || body.role !== undefined;
      const within = [holdersBelow(paths, body), ...(body.members && !filtered ? [{ member: here }] : [])];
      const beyond = after && [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }];
      const rows = await deps.db.person.findMany({
        where: { AND: [{ OR: within }, conditionOf(body.text, paths), beyond ? { OR: beyond } : {}] },
        select: personSelect,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: body.limit + 1,
      });
      const toItem = (row: PersonRow) => toPerson(row, actor);
      return { status: 200, body: toPage(c, body, rows, toItem, ({ name, id }) => ({ name, id })) };
    },
  });
}
