import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisationKinds } from '../../domain/people/roles';
import { writeXlsx } from '../../intake/imports/write-xlsx';
import { sampleMembers } from './members';
import { samplePeople } from './people';
import { Random } from './random';
import { street } from './street';

// Writes the sample's Excel files beside this one: `npm run sample`. The same seed gives the same rows.
const SEED = 20261122;

async function main(): Promise<void> {
  const random = new Random(SEED);
  const organisations = street();
  const memberRows = sampleMembers(random, organisations);
  const peopleRows = samplePeople(random, organisations, memberRows);
  const phoneOf = (place: number) => `199000${String(90_000 + place).padStart(5, '0')}`;
  const organisationRows = organisations.map(({ code, name, kind, parent, approves }, place) => ({
    code,
    name,
    kind: organisationKinds[kind],
    parent,
    approves: approves ? '是' : '否',
    phone: kind === 'group' ? '' : phoneOf(place),
    address: kind === 'group' ? '' : `青禾街道示例路${place + 1}号`,
    // Area code and postcode are assigned to no place. Letters go out from where members are approved.
    fax: approves ? `0300-8800${String(place).padStart(4, '0')}` : '',
    postcode: approves ? '990001' : '',
  }));
  const files = {
    'organisations.xlsx': { organisations: organisationRows },
    'members.xlsx': { members: memberRows },
    'people.xlsx': { people: peopleRows },
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(__dirname, name), await writeXlsx(content));
}

void main();
