import { caseIdOf } from '../../../domain/case/ids';
import type { Fact } from '../../../registers/news/tell-cases';
import { type Entering, enterRegistrants } from '../../../registers/registrants/enter';
import { REGISTRATION } from '../../../registers/registrants/registrant-start';
import { tellRegistrant } from '../../../registers/registrants/tell-registrant';
import { startDecision } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import { newsArrived } from '../../../workflows/case/messages';
import type { Transfers } from '../../support/transfers';
import { until } from '../../support/until';

let serial = 0;

/** A registrant of a community, plainly synthetic, with his case begun. */
export interface Entered {
  id: string;
  personId: string;
  caseId: string;
}

/** Begins the cases that wait, on a clock of their own each. */
export async function begunCase({ house, driver }: Transfers, id: string): Promise<Entered> {
  const { personId } = await house.db.registrant.findUniqueOrThrow({ where: { id } });
  const caseId = caseIdOf(REGISTRATION, startDecision({ procedure: REGISTRATION, subject: personId, episode: id }));
  for (let turn = 0; !(await house.db.case.findUnique({ where: { id: caseId } })); turn++) {
    await relayDue({ db: house.db, cases: house.gateway }, Date.now() + house.clockOffset);
    const { status, problem } = await house.db.pendingStart.findFirstOrThrow({ where: { episode: id } });
    if (status === 'failed' || turn > 50) throw new Error(`${status} ${JSON.stringify(problem)}`);
  }
  driver.clocks.began(caseId, house.clockOffset);
  return { id, personId, caseId };
}

/** Somebody who comes into a community's register, plainly synthetic. */
function entering(communityId: string, more: Partial<Entering>): Entering {
  serial += 1;
  return {
    ...{
      communityId,
      kind: 'residence',
      standing: 'listed',
      name: `例报${serial}`,
      talents: [],
      wishes: [],
      times: [],
    },
    mobile: `1390000${String(serial).padStart(4, '0')}`,
    ...more,
  };
}

/** Enters somebody and begins his case. */
export async function entered(t: Transfers, communityId: string, more: Partial<Entering> = {}): Promise<Entered> {
  const [id] = await intoRegister(t, [entering(communityId, more)]);
  return await begunCase(t, id as string);
}

/** Enters many and begins their cases, as many at once as the relay does. @returns them in that order */
export async function allEntered(
  t: Transfers,
  people: readonly ({ communityId: string } & Partial<Entering>)[],
): Promise<Entered[]> {
  const { house } = t;
  const ids = await intoRegister(
    t,
    people.map(({ communityId, ...more }) => entering(communityId, more)),
  );
  while (await relayDue({ db: house.db, cases: house.gateway }, Date.now() + house.clockOffset));
  const all: Entered[] = [];
  for (const id of ids) all.push(await begunCase(t, id));
  return all;
}

const intoRegister = ({ house }: Transfers, all: readonly Entering[]): Promise<string[]> =>
  house.db.$transaction((tx) => enterRegistrants(tx, house.keys, all, { at: Date.now() + house.clockOffset }));

/** Tells the case of a registrant of a fact, and waits until it has heard it. */
export async function told(
  { house, driver }: Transfers,
  { id, caseId }: Entered,
  type: string,
  data: Fact['data'] = {},
): Promise<void> {
  const fact = `${type}-${++serial}`;
  await house.db.$executeRaw(tellRegistrant(id, { type, fact, at: driver.clocks.now(caseId), data }));
  await house.client.workflow.getHandle(caseId).signal(newsArrived);
  const heard = async () => (await house.db.caseNews.findFirst({ where: { caseId, type, fact } }))?.heardSeq;
  await until(heard, { instead: () => `${type} was not heard` });
}
