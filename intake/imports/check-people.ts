import type { Role } from '../../domain/people/roles';
import { fromDbDate, fromDbDateOrNull } from '../../prisma/db-date';
import { keepsAdministrator } from '../../registers/people/last-administrator';
import { clash, roleFits } from '../../registers/people/role-grants';
import { readersOf } from '../../sheets/readers';
import type { RowReader } from '../../sheets/row-reader';
import { roleWords } from '../../sheets/words';
import type { Table } from './columns';
import { loadOrganisations } from './known-organisations';
import { holdingsOf, KnownPeople, type KnownPerson } from './known-people';
import { type ImportContext, isWithin, type NewHolding, type Plan } from './plan';

/** A row that is right in itself. */
interface Entry extends Omit<NewHolding, 'personId' | 'to'> {
  reader: RowReader;
  name: string;
  loginName?: string;
  identityNumber?: string;
  /** As the exported list has it. */
  id?: string;
  to?: string;
}

const keyOf = (holding: Omit<NewHolding, 'to'>) =>
  [holding.personId, holding.organisationId, holding.role, holding.from].join();

/** Checks the rows of people and their roles and adds to the plan what they will do. Members are checked before. */
export async function checkPeople(checking: ImportContext, table: Table, plan: Plan): Promise<void> {
  const { tx, keys } = checking;
  const readers = await readersOf(checking, table);
  await loadOrganisations(checking, readers, ['organisation']);
  const entries: Entry[] = [];
  for (const reader of readers) {
    await checking.nextRow();
    const entry = readPerson(checking, reader);
    if (entry) entries.push(entry);
  }
  const known = new KnownPeople(keys, plan);
  await known.load(
    tx,
    entries.flatMap((entry) => entry.identityNumber ?? []),
    entries.flatMap((entry) => entry.loginName ?? []),
    entries.flatMap((entry) => entry.id ?? []),
  );
  const holdings: { entry: Entry; personId: string }[] = [];
  for (const entry of entries) {
    const person = identify(checking, known, entry);
    if (person) holdings.push({ entry, personId: person.id });
  }
  await planHoldings(checking, holdings, plan);
}

function readPerson({ places, reach }: ImportContext, reader: RowReader): Entry | undefined {
  const name = reader.need('name', reader.name('name'));
  const loginName = reader.loginName('loginName');
  const identityNumber = reader.identity('identity')?.number;
  const id = reader.id('id');
  const keys = ['loginName', 'identity', 'id'];
  if (!keys.some((field) => reader.has(field))) reader.complain('loginName', 'person-key-needed');
  const code = reader.need('organisation', reader.code('organisation'));
  const role = reader.need('role', reader.choice('role', roleWords)) as Role | undefined;
  const from = reader.need('from', reader.day('from'));
  const to = reader.day('to');
  if (from && to && to < from) reader.complain('to', 'to-before-from');
  const place = code === undefined ? undefined : places.get(code);
  if (code !== undefined && places.spoiled.has(code)) reader.bad = true;
  else if (code !== undefined && (!place || !isWithin(place.path, reach.people))) {
    reader.complain('organisation', 'organisation-unknown');
  } else if (place?.closedOn) reader.complain('organisation', 'organisation-closed');
  else if (place && role && !roleFits(role, place.kind)) reader.complain('role', 'role-not-here');
  if (reader.bad || !name || !role || !from || !place) return undefined;
  return { reader, name, loginName, identityNumber, id, organisationId: place.id, role, from, to };
}

/**
 * Finds who a row speaks of: the member with the identity number, else the person with the number of an exported list,
 * else whoever has the login name, else new.
 */
function identify({ reach }: ImportContext, known: KnownPeople, entry: Entry): KnownPerson | undefined {
  const { reader, name, loginName, identityNumber, id } = entry;
  const byLogin = loginName === undefined ? undefined : known.byLoginName(loginName);
  if (identityNumber === undefined && id === undefined) {
    const person = byLogin ?? known.add(name, loginName as string);
    return person.name === name ? person : reader.complain('loginName', 'login-name-taken');
  }
  const person = identityNumber === undefined ? known.byId(id as string) : known.byIdentity(identityNumber);
  // A person whom the importer may not see counts as unknown.
  if (!person || (person.paths && !person.paths.some((path) => isWithin(path, reach.people)))) {
    return identityNumber === undefined
      ? reader.complain('id', 'person-unknown')
      : reader.complain('identity', 'member-unknown');
  }
  if (person.name !== name) return reader.complain('name', 'name-differs');
  if (loginName === undefined || person.loginName === loginName) return person;
  if (byLogin && byLogin.id !== person.id) return reader.complain('loginName', 'login-name-taken');
  if (person.loginName) return reader.complain('loginName', 'login-name-differs');
  known.sign(person, loginName);
  return person;
}

async function planHoldings(
  { tx, actorId, pause }: ImportContext,
  rows: { entry: Entry; personId: string }[],
  plan: Plan,
): Promise<void> {
  const holdings = await holdingsOf(
    tx,
    rows.map(({ personId }) => personId),
  );
  const spans = new Map<string, { key: string; role: string; from: string; to: string | null }[]>();
  const before = new Map(
    holdings.map((row) => {
      const from = fromDbDate(row.fromDate);
      const key = keyOf({ ...row, role: row.role as Role, from });
      const to = fromDbDateOrNull(row.toDate);
      spans.set(row.personId, [...(spans.get(row.personId) ?? []), { key, role: row.role, from, to }]);
      return [key, { id: row.id, to }] as const;
    }),
  );
  const seen = new Set<string>();
  const going: { reader: Entry['reader']; id: string; going: Parameters<typeof keepsAdministrator>[1] }[] = [];
  for (const { entry, personId } of rows) {
    await pause();
    const { reader, organisationId, role, from } = entry;
    const key = keyOf({ personId, organisationId, role, from });
    if (seen.has(key)) reader.complain('role', 'double-row');
    seen.add(key);
    const held = before.get(key);
    const to = entry.to ?? held?.to ?? null;
    const outcome = !held ? 'created' : held.to === to ? 'unchanged' : 'changed';
    // An administrator decides nothing: he gives himself no role.
    if (outcome !== 'unchanged' && personId === actorId) reader.complain('role', 'own-role');
    const others = (spans.get(personId) ?? []).filter((one) => one.key !== key);
    if (outcome !== 'unchanged' && others.some((one) => clash(one, { role, from, to }))) {
      reader.complain('role', 'two-of-three');
    }
    spans.set(personId, [...others, { key, role, from, to }]);
    if (!held) plan.holdings.create.push({ personId, organisationId, role, from, to });
    else if (outcome === 'changed') plan.holdings.change.push({ id: held.id, to });
    if (held && role === 'administrator' && outcome === 'changed' && to)
      going.push({ reader, id: held.id, going: { organisationId, personId, lastDay: to, until: held.to } });
    plan.counts[outcome] += 1;
  }
  const ending = going.map(({ id }) => id);
  for (const one of going) {
    if (!(await keepsAdministrator(tx, one.going, ending))) one.reader.complain('to', 'last-administrator');
  }
}
