import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { together } from '../../cases/together';
import type { BallotOpened } from '../../domain/effects/ballots';
import { seal } from '../../platform/cipher';
import { ballotIdOf } from '../../registers/ballots/ballot-id';
import { ballotEffects } from '../../registers/ballots/effects';
import { START, startBody } from '../api/office';
import { type Served, serve, type Told } from '../api/served';
import type { OpenConsole } from './open-console';

/** What people of the console's town do by requests, so that the pages have something to show. */
export interface PersonTown {
  api: Served;
  as(personId: string, method: string, path: string, body?: unknown): Promise<Told>;
  /** A transfer of a fresh member of east1 to west1 that he started himself; it is with his branch. */
  transfer(name: string): Promise<{ memberId: string; personId: string; caseId: string }>;
  decide(personId: string, caseId: string, outcome: string, more?: object): Promise<void>;
  /** A notice that is in the inbox. @param day tells those of one case apart */
  notice(personId: string, caseId: string, lines: string[], day?: string): Promise<string>;
  relayLine(personId: string, lines: string[]): Promise<string>;
  ballot(voters: string[]): Promise<string>;
  closeBallot(id: string): Promise<void>;
  /** A browser of one of the three administrators, whose second factor is in use and was asked for already. */
  visitWithFactor(personId: string, path: string): Promise<Page>;
}

export async function personTown({ house, town, url, visit }: OpenConsole): Promise<PersonTown> {
  const api = await serve(house);
  const tokens = new Map<string, string>();
  const as: PersonTown['as'] = async (personId, method, path, body) => {
    const token = tokens.get(personId) ?? (await api.tokenOf(personId));
    tokens.set(personId, token);
    return api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  };
  const done = (told: Told) => {
    if (told.status >= 300) throw new Error(`${told.status} ${JSON.stringify(told.body)}`);
    return told;
  };
  const record = (statements: ReturnType<NonNullable<typeof ballotEffects.open.statements>>) =>
    house.db.$transaction((tx) => together(tx, statements));
  const step = (caseId: string) => ({ caseId, seq: 2, at: Date.now(), actorId: null });
  const notice: PersonTown['notice'] = async (personId, caseId, lines, day = '2026-10-01') => {
    const id = randomUUID();
    const at = new Date(`${day}T01:30:00Z`);
    const times = { localDate: new Date(day), notBefore: at, createdAt: at, deliveredAt: at };
    await house.owner.notice.create({ data: { id, personId, caseId, lines, ...times } });
    return id;
  };
  return {
    api,
    as,
    notice,
    async transfer(name) {
      const { memberId, personId } = await town.member(town.east1, { name });
      await house.owner.person.update({ where: { id: personId }, data: { name } });
      const told = done(await as(personId, 'POST', START, startBody(memberId, town.west1)));
      return { memberId, personId, caseId: told.body.id as string };
    },
    async decide(personId, caseId, outcome, more = {}) {
      const task = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
      done(await as(personId, 'POST', `/tasks/${task.id}/decision`, { outcome, ...more }));
    },
    async relayLine(personId, lines) {
      const noticeId = await notice(personId, `contact:${randomUUID()}`, lines);
      const line = { id: randomUUID(), noticeId, personId, organisationId: town.east1, reason: 'no-channel' };
      await house.owner.relayLine.create({ data: { ...line, createdAt: new Date('2026-10-01T01:30:00Z') } });
      return line.id;
    },
    async ballot(voters) {
      const caseId = `appraisal-${randomUUID()}`;
      const items = ['一', '二'].map((number) => ({ id: `plan${number}`, title: `通过年度计划之${number}` }));
      const choices = [
        { id: 'agree', title: '赞成' },
        { id: 'against', title: '反对' },
      ];
      const values: BallotOpened = { key: 'one', title: '年度计划表决', items, choices, voters };
      await record(ballotEffects.open.statements?.(values, step(caseId)) ?? []);
      return ballotIdOf(caseId, 'one');
    },
    async visitWithFactor(personId, path) {
      const secret = new Uint8Array(seal(house.keys.field, Buffer.from('unasked'), `second-factor:${personId}`));
      const times = { at: new Date(), confirmedAt: new Date() };
      await house.owner.secondFactor.create({ data: { personId, secret, ...times } });
      const page = await visit('/verify');
      await page.context().addCookies([{ name: 'dangwu', value: await api.tokenOf(personId), url }]);
      await page.goto(url + path);
      return page;
    },
    async closeBallot(id) {
      const { caseId, key } = await house.db.ballot.findUniqueOrThrow({ where: { id } });
      await record(ballotEffects.close.statements?.({ key }, step(caseId)) ?? []);
    },
  };
}
