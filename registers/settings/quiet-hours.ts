import { type Instant, localDate } from '../../domain/time/dates';
import { type QuietHours, USUAL_QUIET_HOURS } from '../../domain/time/quiet-hours';
import type { Database, Transaction } from '../../prisma/client';
import { databaseOf } from '../../prisma/transaction';

/** Who is told, and as what. */
export interface Addressee {
  personId: string;
  audience: string;
}

const nameOf = ({ personId, audience }: Addressee) => `${audience} ${personId}`;

/**
 * The quiet hours in which each of these people is left alone: those of the organisation that tells him. That is a
 * member's branch; for a role holder the organisation in which he holds his longest role, or else his branch. Its own
 * hours hold, else those of the nearest organisation above it that set some, else the usual ones.
 */
export async function quietHoursOf(
  db: Database | Transaction,
  told: readonly Addressee[],
  at: Instant,
): Promise<(one: Addressee) => QuietHours> {
  if (!told.length) return () => USUAL_QUIET_HOURS;
  const set = await hoursSet(db);
  if (!set.length) return () => USUAL_QUIET_HOURS;
  const day = localDate(at);
  const rows = await db.$queryRaw<(Addressee & { path: string })[]>`
    SELECT home.person_id::text AS "personId", home.audience, o.path
      FROM (SELECT t.person_id, t.audience,
                   CASE WHEN t.audience = 'member' THEN m.branch_id ELSE coalesce(
                     (SELECT h.organisation_id FROM role_holding h
                       WHERE h.person_id = t.person_id AND h.from_date <= ${day}::date
                         AND (h.to_date IS NULL OR h.to_date >= ${day}::date)
                       ORDER BY h.from_date, h.id LIMIT 1), m.branch_id) END AS organisation_id
              FROM unnest(${told.map(({ personId }) => personId)}::uuid[],
                          ${told.map(({ audience }) => audience)}::text[]) AS t (person_id, audience)
              LEFT JOIN member m ON m.person_id = t.person_id) home
      JOIN organisation o ON o.id = home.organisation_id`;
  const own = new Map(rows.map((row) => [nameOf(row), nearest(set, row.path)]));
  return (one) => own.get(nameOf(one)) ?? USUAL_QUIET_HOURS;
}

/** The quiet hours of members of these branches, as `quietHoursOf` tells them of one. */
export async function quietHoursAt(
  db: Database | Transaction,
  branchIds: readonly string[],
): Promise<(branchId: string) => QuietHours> {
  const set = branchIds.length ? await hoursSet(db) : [];
  if (!set.length) return () => USUAL_QUIET_HOURS;
  const rows = await db.$queryRaw<{ id: string; path: string }[]>`
    SELECT id::text, path FROM organisation WHERE id = ANY(${[...branchIds]}::uuid[])`;
  const own = new Map(rows.map(({ id, path }) => [id, nearest(set, path)]));
  return (branchId) => own.get(branchId) ?? USUAL_QUIET_HOURS;
}

/** Hours that an organisation has set, and where it stands in the tree. */
interface HoursSet {
  path: string;
  value: QuietHours;
}

const nearest = (set: readonly HoursSet[], path: string): QuietHours | undefined =>
  set.find((one) => path.startsWith(one.path))?.value;

/** Milliseconds for which the steps of cases do with the hours that were read: a setting holds this much later for them. */
export const HOURS_KEPT = 3_000;

const kept = new WeakMap<Database, { until: number; set: Promise<HoursSet[]> }>();

/** The hours that organisations have set, the lowest first. Within a step's transaction they may be some seconds old. */
async function hoursSet(db: Database | Transaction): Promise<HoursSet[]> {
  const root = databaseOf(db);
  const known = root && kept.get(root);
  if (known && known.until > performance.now()) return await known.set;
  const set = read(db);
  // A reading that failed is not kept.
  if (root) set.then(() => kept.set(root, { until: performance.now() + HOURS_KEPT, set })).catch(() => undefined);
  return await set;
}

async function read(db: Database | Transaction): Promise<HoursSet[]> {
  return await db.$queryRaw<HoursSet[]>`
    SELECT o.path, newest.value
      FROM (SELECT DISTINCT ON (s.organisation_id) s.organisation_id, s.value
              FROM setting s WHERE s.key = 'quiet-hours'
             ORDER BY s.organisation_id, s.id DESC) newest
      JOIN organisation o ON o.id = newest.organisation_id
     WHERE newest.value <> 'null'::jsonb
     ORDER BY length(o.path) DESC`;
}
