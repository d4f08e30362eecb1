import { randomUUID } from 'node:crypto';
import { mayBeGivenApproval, mayStandBelow, pathOf } from '../../domain/people/organisation-rules';
import type { OrganisationKind } from '../../domain/people/roles';
import { readersOf } from '../../sheets/readers';
import type { RowReader } from '../../sheets/row-reader';
import { kindWords } from '../../sheets/words';
import type { Table } from './columns';
import type { KnownOrganisation } from './known-organisations';
import { type ImportContext, isWithin, type Plan } from './plan';

/** What an import may change of an organisation that is there. */
const CHANGEABLE = ['name', 'mayApproveProbationary', 'phone', 'address', 'fax', 'postcode'] as const;

interface Entry {
  reader: RowReader;
  code: string;
  name: string;
  kind: OrganisationKind;
  parent?: string;
  approves?: boolean;
  phone?: string;
  address?: string;
  fax?: string;
  postcode?: string;
}

/** Checks the rows of organisations, above before below, and adds to the plan what they will do. */
export async function checkOrganisations(checking: ImportContext, table: Table, plan: Plan): Promise<void> {
  const { tx, places } = checking;
  const entries = new Map<string, Entry>();
  for (const reader of await readersOf(checking, table)) {
    await checking.nextRow();
    const code = reader.need('code', reader.code('code'));
    if (code && (entries.has(code) || places.spoiled.has(code))) reader.complain('code', 'double-row');
    const entry = readEntry(reader, code);
    if (entry) entries.set(entry.code, entry);
    else if (code) places.spoiled.add(code);
  }
  const codes = [...entries.values()].flatMap((entry) => (entry.parent ? [entry.code, entry.parent] : [entry.code]));
  await places.load(tx, codes);
  const placing = { checking, plan, entries, done: new Set<string>(), under: new Set<string>() };
  for (const entry of entries.values()) {
    await checking.pause();
    place(placing, entry);
  }
}

function readEntry(reader: RowReader, code: string | undefined): Entry | undefined {
  const name = reader.need('name', reader.line('name', 100));
  const kind = reader.need('kind', reader.choice('kind', kindWords)) as OrganisationKind | undefined;
  const rest = {
    parent: reader.code('parent'),
    approves: reader.yes('approves'),
    phone: reader.phone('phone'),
    address: reader.line('address', 200),
    fax: reader.phone('fax'),
    postcode: reader.postcode('postcode'),
  };
  if (kind && rest.approves && !mayBeGivenApproval(kind)) reader.complain('approves', 'approval-not-possible');
  if (reader.bad || !code || !name || !kind) return undefined;
  return { reader, code, name, kind, ...rest };
}

interface Placing {
  checking: ImportContext;
  plan: Plan;
  entries: Map<string, Entry>;
  done: Set<string>;
  /** Codes whose place is being looked for: meeting one again is a circle. */
  under: Set<string>;
}

function place(placing: Placing, entry: Entry): void {
  const { checking, entries, done, under } = placing;
  if (done.has(entry.code)) return;
  done.add(entry.code);
  under.add(entry.code);
  const above = entry.parent === undefined ? undefined : entries.get(entry.parent);
  if (above && under.has(above.code)) entry.reader.complain('parent', 'parent-circle');
  else if (above) place(placing, above);
  under.delete(entry.code);
  const before = checking.places.get(entry.code);
  if (!entry.reader.bad && before) compare(placing, entry, before);
  else if (!entry.reader.bad) create(placing, entry);
  if (entry.reader.bad) checking.places.spoiled.add(entry.code);
}

function create({ checking, plan }: Placing, entry: Entry): void {
  const { places, reach } = checking;
  const { reader, code, name, kind } = entry;
  const parent = entry.parent === undefined ? undefined : places.get(entry.parent);
  if (entry.parent === undefined && !reach.organisations.includes('/')) {
    return void reader.complain('parent', 'parent-needed');
  }
  if (entry.parent !== undefined && places.spoiled.has(entry.parent)) {
    reader.bad = true;
    return;
  }
  if (entry.parent !== undefined && (!parent || !isWithin(parent.path, reach.organisations))) {
    return void reader.complain('parent', 'organisation-unknown');
  }
  if (parent?.closedOn) return void reader.complain('parent', 'organisation-closed');
  if (!mayStandBelow(kind, parent?.kind)) return void reader.complain('parent', 'parent-kind');
  const row = {
    id: randomUUID(),
    code,
    name,
    kind,
    parentId: parent?.id ?? null,
    path: pathOf(parent?.path, code),
    mayApproveProbationary: entry.approves ?? false,
    phone: entry.phone ?? null,
    address: entry.address ?? null,
    fax: entry.fax ?? null,
    postcode: entry.postcode ?? null,
    firstMonth: null,
  };
  places.add({ ...row, closedOn: null, version: 1 });
  plan.organisations.create.push(row);
  plan.counts.created += 1;
}

function compare({ checking, plan }: Placing, entry: Entry, before: KnownOrganisation): void {
  const { places, reach } = checking;
  const { reader } = entry;
  if (!isWithin(before.path, reach.organisations)) return void reader.complain('code', 'organisation-unknown');
  if (before.closedOn) return void reader.complain('code', 'organisation-closed');
  if (entry.kind !== before.kind) return void reader.complain('kind', 'organisation-moved');
  if (entry.parent !== undefined && places.get(entry.parent)?.id !== before.parentId) {
    return void reader.complain('parent', 'organisation-moved');
  }
  const after = {
    id: before.id,
    version: before.version,
    name: entry.name,
    mayApproveProbationary: entry.approves ?? before.mayApproveProbationary,
    phone: entry.phone ?? before.phone,
    address: entry.address ?? before.address,
    fax: entry.fax ?? before.fax,
    postcode: entry.postcode ?? before.postcode,
  };
  const same = CHANGEABLE.every((field) => after[field] === before[field]);
  if (!same) plan.organisations.change.push(after);
  plan.counts[same ? 'unchanged' : 'changed'] += 1;
}
