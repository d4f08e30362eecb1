import { randomUUID } from 'node:crypto';
import { latestDuesMonth } from '../../domain/people/dues-month';
import { checkMemberDates } from '../../domain/people/member-dates';
import { type CheckedMember, identityHashes } from '../../registers/members/member-row';
import { readersOf } from '../../sheets/readers';
import type { RowReader } from '../../sheets/row-reader';
import {
  categoryWords,
  educationWords,
  informWords,
  memberKindWords,
  sexWords,
  standingWords,
  tagWords,
} from '../../sheets/words';
import type { Table } from './columns';
import { type ContactChange, checkContactChanges } from './contact-changes';
import { compareMember, existingMembers } from './existing-members';
import type { KnownOrganisation } from './known-organisations';
import { loadOrganisations } from './known-organisations';
import { type ImportContext, isWithin, type Plan } from './plan';

/** What a row says of a member; what it leaves empty is undefined. */
export type MemberCells = Partial<Omit<CheckedMember, 'branchId'>> &
  Pick<
    CheckedMember,
    'name' | 'identityNumber' | 'ethnicity' | 'education' | 'category' | 'kind' | 'joinedOn' | 'branchId'
  >;

/** Checks the rows of members and adds to the plan what they will do. Organisations are checked before. */
export async function checkMembers(checking: ImportContext, table: Table, plan: Plan): Promise<void> {
  const readers = await readersOf(checking, table);
  await loadOrganisations(checking, readers, ['branch', 'group', 'lookedAfter']);
  const seen = new Set<string>();
  const good: { reader: RowReader; cells: MemberCells }[] = [];
  for (const reader of readers) {
    await checking.nextRow();
    const cells = readMember(checking, reader, seen);
    if (cells && !reader.bad) good.push({ reader, cells });
  }
  const numbers = good.map(({ cells }) => cells.identityNumber);
  const existing = await existingMembers(checking, numbers);
  const contacts: ContactChange[] = [];
  for (const { reader, cells } of good) {
    await checking.pause();
    const before = identityHashes(checking.keys, cells.identityNumber)
      .map((hash) => existing.get(Buffer.from(hash).toString('hex')))
      .find((member) => member !== undefined);
    if (before) {
      if (compareMember(checking, reader, cells, before, plan)) contacts.push({ reader, personId: before.personId });
    } else {
      plan.members.create.push({ id: randomUUID(), personId: randomUUID(), input: cells });
      plan.counts.created += 1;
    }
  }
  await checkContactChanges(checking, contacts);
  plan.contacts.push(...contacts.map(({ personId }) => personId));
}

function readMember(checking: ImportContext, reader: RowReader, seen: Set<string>): MemberCells | undefined {
  const name = reader.need('name', reader.name('name'));
  const identity = reader.need('identity', reader.identity('identity'));
  const sex = reader.choice('sex', sexWords);
  const birth = reader.day('birth');
  if (identity && sex && sex !== identity.sex) reader.complain('sex', 'sex-differs');
  if (identity && birth && birth !== identity.birth) reader.complain('birth', 'birth-date-differs');
  const born = identity && identity.birth <= checking.today;
  if (identity && !born) reader.complain('identity', 'date-in-future');
  if (identity && seen.has(identity.number)) reader.complain('identity', 'double-row');
  if (identity) seen.add(identity.number);
  const kind = reader.need('kind', reader.choice('kind', memberKindWords)) as CheckedMember['kind'] | undefined;
  const joinedOn = reader.need('joined', reader.pastDay('joined'));
  const fullOn = reader.pastDay('full');
  for (const { field, problem } of checkMemberDates(
    { kind, birth: born ? identity.birth : undefined, joinedOn, fullOn },
    checking.today,
  )) {
    const column = field === 'joinedOn' ? 'joined' : 'full';
    // A date that cannot be read has been complained of.
    if (problem !== 'full-date-needed' || !reader.has('full')) reader.complain(column, problem);
  }
  const ethnicity = reader.need('ethnicity', reader.ethnicity('ethnicity'));
  const education = reader.need('education', reader.choice('education', educationWords));
  const category = reader.need('category', reader.choice('category', categoryWords));
  const places = readPlaces(checking, reader);
  const duesPaidTo = reader.month('duesPaidTo');
  if (duesPaidTo && duesPaidTo > latestDuesMonth(checking.today)) {
    reader.complain('duesPaidTo', 'month-too-late');
  }
  const rest = {
    fullOn,
    duesPaidTo,
    phone: reader.phone('phone'),
    address: reader.line('address', 200),
    post: reader.line('post', 100),
    standing: reader.choice('standing', standingWords) as CheckedMember['standing'],
    underDisposition: reader.yes('disposition'),
    tags: reader.choices('tags', tagWords) as CheckedMember['tags'],
    duesExempt: reader.yes('duesExempt'),
    informBy: reader.choice('informBy', informWords) as CheckedMember['informBy'],
  };
  if (!name || !identity || !kind || !joinedOn || !ethnicity || !education || !category || !places) return undefined;
  return {
    ...rest,
    ...places,
    name,
    identityNumber: identity.number,
    kind,
    joinedOn,
    ethnicity,
    education: education as CheckedMember['education'],
    category: category as CheckedMember['category'],
  };
}

function readPlaces(checking: ImportContext, reader: RowReader) {
  const branch = placeAt(checking, reader, 'branch');
  reader.need('branch', branch);
  if (branch && branch.kind !== 'branch') reader.complain('branch', 'not-a-branch');
  const group = placeAt(checking, reader, 'group');
  if (group && branch && (group.kind !== 'group' || group.parentId !== branch.id)) {
    reader.complain('group', 'group-elsewhere');
  }
  const also = placeAt(checking, reader, 'lookedAfter');
  return branch && { branchId: branch.id, groupId: group?.id, alsoId: also?.id };
}

function placeAt({ places, reach }: ImportContext, reader: RowReader, field: string): KnownOrganisation | undefined {
  const code = reader.code(field);
  if (code === undefined) return undefined;
  if (places.spoiled.has(code)) {
    reader.bad = true;
    return undefined;
  }
  const place = places.get(code);
  if (!place || !isWithin(place.path, reach.members)) return reader.complain(field, 'organisation-unknown');
  return place.closedOn ? reader.complain(field, 'organisation-closed') : place;
}
