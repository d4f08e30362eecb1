import { checkDue } from '../../../worker/checking';
import { relayDue } from '../../../worker/relay';
import { syntheticIdentity } from '../../support/town';
import { instant } from './days';
import type { Office } from './office';

// Batches at every point of their way: being checked, examined, half started, through, thrown away.

const HEADINGS = '姓名,身份证号,接收组织,原因';

let serial = 0;

/** A member of east1, with the line of a file that names him. */
async function graduate({ town }: Office, more: Parameters<Office['town']['member']>[1] = {}) {
  const name = `例生${++serial}`;
  const identityNumber = syntheticIdentity('19980301');
  const { memberId } = await town.member(town.east1, { name, identityNumber, ...more });
  return { memberId, line: `${name},${identityNumber},west1,毕业离校` };
}

async function upload({ desk, town }: Office, lines: string[]): Promise<string> {
  const bytes = Buffer.from([HEADINGS, ...lines].join('\n'));
  const { status, body } = await desk.upload(town.people.east1Secretary, '/batches', 'text/csv', bytes);
  if (status !== 202) throw new Error(`the file was answered ${status}`);
  return body.id;
}

async function examined({ house, desk }: Office): Promise<void> {
  while (await checkDue(house, desk.now));
}

/** Starts what waits; the worker is gone before it comes to some of the members. */
async function relay({ house, desk, clocks }: Office, gone: string[] = []): Promise<void> {
  const ahead = desk.now - Date.now();
  const start: typeof house.gateway.start = async (procedure, offer) => {
    if (gone.includes(offer.data?.memberId as string)) throw new Error('the worker is gone');
    const answer = await house.gateway.start(procedure, offer);
    clocks.jumped(answer.caseId, ahead);
    return answer;
  };
  while (await relayDue({ db: house.db, cases: { start } }, desk.now));
}

const REFUSED = '示例无名,990001199803010018,west1,毕业离校';

/** @returns ids of the batches by how they were left */
export async function makeBatches(office: Office): Promise<Record<string, string>> {
  const { house, town, desk, as } = office;
  const { people } = town;
  desk.now = instant('2054-12-16');
  const line = async () => (await graduate(office)).line;

  const discarded = await upload(office, [await line()]);
  await examined(office);
  await as(people.east1Secretary, 'POST', `/batches/${discarded}/discard`, {});

  const parent = { kind: 'branch', parentId: town.east };
  const { id: branchId } = await as(people.administrator, 'POST', '/organisations', {
    ...{ ...parent, code: 'east3', name: '示例东社区第三党支部' },
  });
  for (let n = 0; n < 2; n++) await town.member(branchId);
  const whole = { branchId, targetOrganisationId: town.west1, reason: '支部撤并' };
  const { id: through } = await as(people.eastOfficer, 'POST', '/batches/whole-branch', whole);
  await examined(office);
  await as(people.eastOfficer, 'POST', `/batches/${through}/start`, {});
  await relay(office);

  const owing = await graduate(office);
  const left = [await graduate(office), await graduate(office)];
  const half = await upload(office, [owing.line, await line(), await line(), ...left.map((one) => one.line), REFUSED]);
  await examined(office);
  await house.owner.member.update({ where: { id: owing.memberId }, data: { duesPaidTo: '2054-01' } });
  await as(people.east1Secretary, 'POST', `/batches/${half}/start`, {});
  await relay(
    office,
    left.map(({ memberId }) => memberId),
  );

  const preview = await upload(office, [await line(), await line(), REFUSED]);
  await examined(office);
  const checking = await upload(office, [await line(), await line()]);
  return { discarded, through, half, preview, checking };
}
