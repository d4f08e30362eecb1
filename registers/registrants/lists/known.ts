import { leftStandings } from '../../../domain/registrants/standings';
import type { LocalDate } from '../../../domain/time/dates';
import type { KeyRing } from '../../../platform/keys';
import type { Transaction } from '../../../prisma/client';
import { Prisma } from '../../../prisma/generated/client';
import { contactsOf } from '../../people/contacts';
import { openResidence } from '../sealed';
import type { KnownRegistrant } from './compare';

const { sql } = Prisma;

interface Row {
  id: string;
  personId: string;
  name: string;
  communityId: string;
  unitName: string | null;
  mobile: Uint8Array | null;
  memberId: string | null;
  phone: Uint8Array | null;
  address: Uint8Array | null;
  talents: string[];
  wishes: string[];
  times: string[];
  untilDay: LocalDate | null;
}

/** The open registrants of a kind in the communities at or below a path, with numbers and addresses in clear: for comparing. */
export async function openRegistrants(
  tx: Transaction,
  keys: KeyRing,
  { path, kind }: { path: string; kind: string },
): Promise<KnownRegistrant[]> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT r.id::text, p.id::text AS "personId", p.name, r.community_id::text AS "communityId", u.name AS "unitName",
           p.mobile, m.id::text AS "memberId", m.phone, r.address, r.talents, r.wishes, r.times,
           r.until_day::text AS "untilDay"
      FROM registrant r
      JOIN organisation c ON c.id = r.community_id
      JOIN person p ON p.id = r.person_id
      LEFT JOIN member m ON m.person_id = p.id
      LEFT JOIN unit u ON u.id = r.unit_id
     WHERE c.path LIKE ${`${path}%`} AND r.kind = ${kind} AND r.standing <> ALL(${[...leftStandings]}::text[])
     ORDER BY p.name, r.id`);
  return rows.map(({ personId, unitName, mobile, memberId, phone, address, untilDay, ...row }) => {
    const member = memberId === null ? null : { id: memberId, phone };
    const { sms } = contactsOf(keys, { id: personId, mail: null, mobile, wecomId: null, member });
    return {
      ...row,
      ...(unitName === null ? {} : { unitName }),
      ...(sms === undefined ? {} : { mobile: sms }),
      ...(untilDay === null ? {} : { untilDay }),
      ...(address === null ? {} : { address: openResidence(keys, row.id, address) }),
    };
  });
}
