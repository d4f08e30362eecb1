import { isUrging } from '../domain/case/notices';
import type { ChannelName } from '../domain/people/telling';
import type { Contacts } from '../registers/people/contacts';
import type { RelayReason } from './relay-lines';
import { DIGEST } from './texts';

/** What decides how a notice leaves. */
export interface NoticeFacts {
  notice: { caseId: string; audience: string; urgent: boolean; lines: readonly string[] };
  /** 告知方式, of a member; absent: he is none here. */
  informBy?: string;
  contacts: Contacts;
  optOut: readonly string[];
  /** Channels that are set up. */
  channels: ReadonlySet<ChannelName>;
  /** Settings of his organisation: the notice's procedure may urge by SMS; role holders may be told by SMS. */
  urgeBySms: boolean;
  officeSms: boolean;
}

/** Where a notice goes besides the inbox. */
export type NoticeRoute = { channel: ChannelName } | { relay: RelayReason } | 'inbox-only';

// By cost and by how little they disturb.
const ORDER: readonly ChannelName[] = ['wecom', 'mail', 'sms'];
const OFFICE_ORDER: readonly ChannelName[] = ['mail', 'wecom', 'sms'];

const isElectronic = (way: string | undefined): way is ChannelName => ORDER.includes(way as ChannelName);

/**
 * How a notice leaves: a member's by his 告知方式, by another electronic way that he gave where his own does not work,
 * and by a person where none does; a role holder's only when it is due today, or the digest.
 */
export function choose(choice: NoticeFacts): NoticeRoute {
  return choice.notice.audience === 'member' ? forMember(choice) : forOffice(choice);
}

function forMember(choice: NoticeFacts): NoticeRoute {
  const { informBy, notice, urgeBySms, optOut } = choice;
  if (informBy === 'in-app') return 'inbox-only';
  if (informBy === undefined) return forOutsider(choice);
  if (!isElectronic(informBy)) return { relay: 'no-channel' };
  const smsAllowed = urgeBySms || !notice.lines.every(isUrging);
  const channel = [informBy, ...ORDER].find((one) => works(choice, one, smsAllowed));
  if (channel) return { channel };
  return { relay: optOut.includes(informBy) ? 'opted-out' : 'no-channel' };
}

/**
 * Somebody who is no member here, such as a registrant, may never open his inbox: he is told by a way that he gave. An SMS
 * he gets only where his organisation has set that the procedure may send some.
 */
function forOutsider(choice: NoticeFacts): NoticeRoute {
  const channel = ORDER.find((one) => works(choice, one, choice.urgeBySms));
  return channel ? { channel } : 'inbox-only';
}

function forOffice(choice: NoticeFacts): NoticeRoute {
  const { notice, officeSms, urgeBySms } = choice;
  if (!notice.urgent && notice.caseId !== DIGEST) return 'inbox-only';
  const smsAllowed = officeSms || (urgeBySms && notice.lines.some(isUrging));
  const channel = OFFICE_ORDER.find((one) => works(choice, one, smsAllowed));
  return channel ? { channel } : 'inbox-only';
}

const works = ({ contacts, optOut, channels }: NoticeFacts, channel: ChannelName, smsAllowed: boolean) =>
  channels.has(channel) &&
  contacts[channel] !== undefined &&
  !optOut.includes(channel) &&
  (channel !== 'sms' || smsAllowed);
