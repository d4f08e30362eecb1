import { caseIdOf } from '../../../domain/case/ids';
import type { LocalDate } from '../../../domain/time/dates';
import type { PostState } from '../../../procedures/post-assignment/data';
import { startDecision } from '../../../registers/starts/start-statement';
import { relayDue } from '../../../worker/relay';
import { wakeDue } from '../../../worker/waking';
import { type Served, serve, type Told } from '../../api/served';
import type { Transfers } from '../../support/transfers';
import { until } from '../../support/until';

/** A post of the east as its people enter it. */
export const postOf = (organisationId: string) => ({
  ...{ kind: 'post', organisationId, title: '政策宣传员', details: '入户宣传政策', service: 'education', capacity: 1 },
  ...{ post: 'policy', layer: 'ordinary', goal: '政策入户', hours: 4 },
});

/** A town in which a post lives for years: its API goes by the clock of the post's case. */
export class PostTown {
  caseId = '';
  openingId = '';
  private constructor(
    readonly t: Transfers,
    readonly api: Served,
  ) {}

  static async open(t: Transfers): Promise<PostTown> {
    let town: PostTown | undefined;
    const api = await serve(t.house, { clock: () => town?.now() ?? Date.now() + t.house.clockOffset });
    town = new PostTown(t, api);
    return town;
  }

  now = () => (this.caseId ? this.t.driver.clocks.now(this.caseId) : Date.now() + this.t.house.clockOffset);

  async as(personId: string, method: string, path: string, body?: unknown): Promise<Told> {
    const token = await this.api.tokenOf(personId);
    return await this.api.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) });
  }

  /** What has to be so, with what was told instead where it is not. */
  async did(personId: string, path: string, body: unknown = {}): Promise<Told['body']> {
    const told = await this.as(personId, 'POST', path, body);
    if (told.status >= 300) throw new Error(`${path}: ${told.status} ${JSON.stringify(told.body)}`);
    return told.body;
  }

  /** Enters a post: its case begins by itself. */
  async enter(more: object = {}): Promise<void> {
    const { house, town, driver } = this.t;
    this.caseId = '';
    const { id } = await this.did(town.people.eastOfficer, '/openings', { ...postOf(town.east), ...more });
    this.openingId = id;
    const start = { procedure: 'post-assignment', subject: id, episode: '' };
    const caseId = caseIdOf(start.procedure, startDecision(start));
    await until(async () => {
      await relayDue({ db: house.db, cases: house.gateway }, Date.now() + house.clockOffset);
      return await house.db.case.findUnique({ where: { id: caseId } });
    });
    driver.clocks.began(caseId, house.clockOffset);
    this.caseId = caseId;
  }

  state = () => this.t.driver.state<PostState>(this.caseId);

  /** The case hears what was told of its post. @throws Error when it does not come to that stage */
  async comesTo(stage: string): Promise<void> {
    const { house, driver } = this.t;
    await until(
      async () => {
        await wakeDue(house.db, house.client, this.now());
        return (await driver.stage(this.caseId)) === stage;
      },
      { instead: () => driver.stage(this.caseId) },
    );
  }

  forwardTo = (day: LocalDate, hour = 10) => this.t.driver.forwardTo(this.caseId, day, hour);

  /** 大会 or 支委会 agrees to the post. */
  async agreed(on: LocalDate): Promise<void> {
    const { driver, town } = this.t;
    await driver.decide(this.caseId, town.people.eastOfficer, 'agree', { agreedBy: 'committee', agreedOn: on });
  }
}
