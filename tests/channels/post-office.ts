import { randomUUID } from 'node:crypto';
import { type Channels, closeChannels, openChannels } from '../../channels/open';
import { atTime, type Instant, localDate } from '../../domain/time/dates';
import { readConfig } from '../../platform/config';
import { sealContact } from '../../registers/people/contacts';
import { deliverDue } from '../../worker/delivering';
import { routeDue } from '../../worker/routing';
import type { Telling } from '../../worker/telling';
import { type House, openHouse } from '../support/house';
import { buildTown, type Town } from '../support/town';
import { SECRET, SmsService } from './sms-server';
import { Smtp } from './smtp-server';
import { WecomService } from './wecom-server';

/** Half past nine of a day on which nobody's wall clock stands. */
export const MORNING: Instant = atTime('2054-11-23', 9, 30);
export const ADDRESS = 'https://dangwu.example.org';

interface Contact {
  informBy?: string;
  mail?: string;
  mobile?: string;
  wecomId?: string;
  optOut?: string[];
}

/** A town whose people are told through stand-ins of the three providers; no worker runs. */
export class PostOffice {
  house!: House;
  town!: Town;
  smtp = new Smtp();
  sms = new SmsService();
  wecom = new WecomService();
  telling!: Telling;
  env: NodeJS.ProcessEnv = {};

  /** @param beside a house and its town, whose worker runs; else its own, without a worker */
  async open(beside?: { house: House; town: Town }): Promise<void> {
    this.house = beside?.house ?? (await openHouse({ withWorker: false }));
    this.town = beside?.town ?? (await buildTown(this.house.owner, this.house.keys));
    await this.smtp.listen();
    const [sms, wecom] = await Promise.all([this.sms.http.listen(), this.wecom.http.listen()]);
    this.env = {
      SMTP_URL: this.smtp.url,
      SMTP_TLS: 'none',
      MAIL_FROM: 'notice@dangwu.example.org',
      SMS_ENDPOINT: sms,
      SMS_ACCESS_KEY_ID: 'sms-key',
      SMS_ACCESS_KEY_SECRET: SECRET,
      SMS_SIGN_NAME: '示例街道党工委',
      SMS_TEMPLATE_CODE: 'SMS_990001',
      WECOM_ENDPOINT: wecom,
      WECOM_CORP_ID: 'corp',
      WECOM_SECRET: 'wecom-secret',
      WECOM_AGENT_ID: '1000002',
      CHANNEL_TIMEOUT_MS: '700',
      PUBLIC_URL: ADDRESS,
    };
    this.use();
  }

  /** Starts the channels anew, as a process does, with other settings. */
  use(more: NodeJS.ProcessEnv = {}): Channels {
    if (this.telling) closeChannels(this.telling.channels);
    const { db, keys, log, config } = this.house;
    const { channels, api } = readConfig({
      DATABASE_URL: config.databaseUrl,
      TEMPORAL_ADDRESS: config.temporal.address,
      DANGWU_KEY_RING: config.keyRing,
      ...this.env,
      ...more,
    });
    this.telling = { db, keys, log, channels: openChannels(channels, api.publicUrl) };
    return this.telling.channels;
  }

  /** A member of east1 who is to be told in a certain way. */
  async member({ informBy = 'mail', mobile, ...contact }: Contact = {}, branch = this.town.east1) {
    const phone = { phone: mobile ?? null, informBy: informBy as 'mail' };
    const ids = await this.town.member(branch, phone);
    await this.reach(ids.personId, contact);
    return ids;
  }

  async reach(personId: string, { mail, mobile, wecomId, optOut }: Contact): Promise<void> {
    const { keys, owner } = this.house;
    await owner.person.update({
      where: { id: personId },
      data: {
        ...(mail && { mail: sealContact(keys, 'mail', personId, mail) }),
        ...(mobile && { mobile: sealContact(keys, 'mobile', personId, mobile) }),
        wecomId,
        optOut,
      },
    });
  }

  /** A notice that is in somebody's inbox since a moment. */
  async notice(personId: string, more: Partial<NoticeParts> = {}): Promise<string> {
    const { at = MORNING, caseId = `relation-transfer-${randomUUID()}`, ...rest } = more;
    const id = randomUUID();
    await this.house.db.notice.create({
      data: {
        id,
        personId,
        caseId,
        localDate: new Date(localDate(at)),
        notBefore: new Date(at),
        createdAt: new Date(at),
        deliveredAt: new Date(at),
        audience: 'member',
        lines: ['示例甲的组织关系接转（2054-JZ-000001）待您办理：报到，请于11月30日前办理'],
        ...rest,
      },
    });
    return id;
  }

  /** Routes and sends what is due. */
  async round(at: Instant): Promise<void> {
    while ((await routeDue(this.telling, at)) > 0);
    await deliverDue(this.telling, at);
  }

  delivery = (noticeId: string) => this.house.db.delivery.findFirst({ where: { noticeId } });
  relayLine = (noticeId: string) => this.house.db.relayLine.findUnique({ where: { noticeId } });

  async close(): Promise<void> {
    await this.shut();
    await this.house.close();
  }

  /** Closes the providers, and not the house. */
  async shut(): Promise<void> {
    closeChannels(this.telling.channels);
    await Promise.all([this.smtp.close(), this.sms.http.close(), this.wecom.http.close()]);
  }
}

interface NoticeParts {
  at: Instant;
  caseId: string;
  audience: 'member' | 'office';
  urgent: boolean;
  lines: string[];
}

/** A post office for a file's tests. */
export function postOffice(): PostOffice {
  const office = new PostOffice();
  beforeAll(() => office.open());
  afterAll(() => office.close());
  return office;
}
