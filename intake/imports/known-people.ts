import { randomUUID } from 'node:crypto';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { identityHashes } from '../../registers/members/member-row';
import { pieces } from '../../sheets/pieces';
import type { Plan } from './plan';

export interface KnownPerson {
  id: string;
  name: string;
  loginName: string | null;
  /** Where somebody on record belongs or holds a role; of those whom the file brings, none. */
  paths?: readonly string[];
}

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

/** The persons whom a file speaks of: those on record, its own new members, and those it brings. */
export class KnownPeople {
  private readonly identities = new Map<string, KnownPerson>();
  private readonly loginNames = new Map<string, KnownPerson>();
  private readonly ids = new Map<string, KnownPerson>();

  constructor(
    private readonly keys: KeyRing,
    private readonly plan: Plan,
  ) {
    for (const { personId, input } of plan.members.create) {
      const person = { id: personId, name: input.name, loginName: null };
      this.identities.set(input.identityNumber, person);
    }
  }

  /** Reads those on record. */
  async load(tx: Transaction, numbers: string[], loginNames: string[], ids: string[]): Promise<void> {
    for (const batch of pieces([...new Set(numbers)].filter((number) => !this.identities.has(number)))) {
      const numberOf = new Map(
        batch.flatMap((n) => identityHashes(this.keys, n).map((hash) => [hex(hash), n] as const)),
      );
      const hashes = batch.flatMap((number) => identityHashes(this.keys, number));
      const members = await tx.member.findMany({
        where: { identityHash: { in: hashes } },
        select: {
          identityHash: true,
          branch: { select: { path: true } },
          person: { select: { id: true, name: true, loginName: true } },
        },
      });
      for (const { identityHash, branch, person } of members) {
        const known = { ...person, paths: [branch.path] };
        this.identities.set(numberOf.get(hex(identityHash)) as string, known);
        this.ids.set(person.id, known);
        if (person.loginName) this.loginNames.set(person.loginName, known);
      }
    }
    for (const batch of pieces([...new Set(ids)].filter((id) => !this.ids.has(id)))) {
      const place = { select: { path: true } };
      const people = await tx.person.findMany({
        where: { id: { in: batch } },
        select: {
          id: true,
          name: true,
          loginName: true,
          member: { select: { branch: place } },
          roles: { select: { organisation: place } },
        },
      });
      for (const { member, roles, ...person } of people) {
        const places = [...roles.map(({ organisation }) => organisation), ...(member ? [member.branch] : [])];
        const known = { ...person, paths: places.map(({ path }) => path) };
        this.ids.set(person.id, known);
        if (person.loginName && !this.loginNames.has(person.loginName)) this.loginNames.set(person.loginName, known);
      }
    }
    for (const batch of pieces([...new Set(loginNames)].filter((name) => !this.loginNames.has(name)))) {
      const people = await tx.person.findMany({
        where: { loginName: { in: batch } },
        select: { id: true, name: true, loginName: true },
      });
      for (const person of people) this.loginNames.set(person.loginName as string, person);
    }
  }

  byIdentity(number: string): KnownPerson | undefined {
    return this.identities.get(number);
  }

  byId(id: string): KnownPerson | undefined {
    return this.ids.get(id);
  }

  byLoginName(loginName: string): KnownPerson | undefined {
    return this.loginNames.get(loginName);
  }

  /** A person who is on record nowhere. */
  add(name: string, loginName: string): KnownPerson {
    const person = { id: randomUUID(), name, loginName };
    this.loginNames.set(loginName, person);
    this.plan.persons.create.push(person);
    return person;
  }

  /** Gives a login name to somebody who has none. */
  sign(person: KnownPerson, loginName: string): void {
    person.loginName = loginName;
    this.loginNames.set(loginName, person);
    this.plan.persons.sign.push({ id: person.id, loginName });
  }
}

/** Every role that these persons hold or held. */
export async function holdingsOf(tx: Transaction, personIds: string[]) {
  const pages = [];
  for (const batch of pieces([...new Set(personIds)])) {
    pages.push(await tx.roleHolding.findMany({ where: { personId: { in: batch } } }));
  }
  return pages.flat();
}
