import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

// Rows go to PostgreSQL as one JSON parameter: Prisma's createMany makes one of every value, which at 26 columns took
// six times as long and a gigabyte at 20,000 rows.

/** The columns that an import writes, with their types. */
const tables = {
  organisation: {
    id: 'uuid',
    code: 'text',
    name: 'text',
    kind: 'text',
    parent_id: 'uuid',
    path: 'text',
    may_approve_probationary: 'boolean',
    phone: 'text',
    address: 'text',
    fax: 'text',
    postcode: 'text',
  },
  person: { id: 'uuid', name: 'text', login_name: 'text' },
  role_holding: {
    id: 'uuid',
    person_id: 'uuid',
    organisation_id: 'uuid',
    role: 'text',
    from_date: 'date',
    to_date: 'date',
  },
  member: {
    id: 'uuid',
    person_id: 'uuid',
    name: 'text',
    pinyin: 'text',
    initials: 'text',
    sex: 'text',
    ethnicity: 'text',
    birth_date: 'date',
    identity_number: 'bytea',
    identity_hash: 'bytea',
    identity_tail_hash: 'bytea',
    phone: 'bytea',
    phone_hash: 'bytea',
    education: 'text',
    category: 'text',
    post: 'text',
    address: 'bytea',
    kind: 'text',
    standing: 'text',
    joined_on: 'date',
    full_on: 'date',
    branch_id: 'uuid',
    group_id: 'uuid',
    also_id: 'uuid',
    tags: 'text[]',
    dues_paid_to: 'text',
    dues_exempt: 'boolean',
    under_disposition: 'boolean',
    inform_by: 'text',
  },
} as const;

type Table = keyof typeof tables;
type ColumnOf<T extends Table> = keyof (typeof tables)[T] & string;

/** Somebody else changed a row between the check and the write: the import begins again. */
export class RegisterChanged extends Error {}

/** Inserts rows whose members are named as in Prisma (`branchId`); what a row lacks is null. */
export async function insertRows(tx: Transaction, table: Table, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(tables[table]);
  const names = Prisma.raw(columns.join(', '));
  // Names of tables, columns and types are this program's own; the rows are a parameter.
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${names})
    SELECT ${names} FROM jsonb_to_recordset(${toJson(rows, columns)}::jsonb) AS r(${definition(table, columns)})`;
}

/**
 * Sets columns of rows of a versioned table.
 * @throws RegisterChanged when a row is no longer at its version
 */
export async function updateRows<T extends 'organisation' | 'member'>(
  tx: Transaction,
  table: T,
  columns: readonly ColumnOf<T>[],
  rows: readonly { id: string; version: number }[],
): Promise<void> {
  const set = Prisma.raw(columns.map((column) => `${column} = r.${column}`).join(', '));
  const json = toJson(rows, ['id', 'version', ...columns]);
  const changed = await tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} AS t SET ${set}, version = t.version + 1
    FROM jsonb_to_recordset(${json}::jsonb) AS r(id uuid, version int, ${definition(table, columns)})
    WHERE t.id = r.id AND t.version = r.version`;
  if (changed !== rows.length) throw new RegisterChanged();
}

const definition = (table: Table, columns: readonly string[]) =>
  Prisma.raw(columns.map((column) => `${column} ${(tables[table] as Record<string, string>)[column]}`).join(', '));

const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function toJson(rows: readonly object[], columns: readonly string[]): string {
  const members = columns.map((column) => [column, camel(column)] as const);
  const values = rows.map((row) =>
    Object.fromEntries(members.map(([column, member]) => [column, written((row as Record<string, unknown>)[member])])),
  );
  return JSON.stringify(values);
}

const written = (value: unknown) =>
  value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : (value ?? null);
