import type { ChannelName } from '../domain/people/telling';
import type { ChannelConfig } from '../platform/channel-config';
import type { Channel } from './channel';
import { Gate } from './gate';
import { MailChannel } from './mail';
import { SmsChannel } from './sms';
import { WecomChannel } from './wecom';

/** A channel that is set up, with what it may send. */
export interface OpenChannel {
  channel: Channel;
  gate: Gate;
}

export type Channels = ReadonlyMap<ChannelName, OpenChannel>;

/**
 * The channels that are set up.
 * @param address of the system, as people reach it
 */
export function openChannels({ mail, sms, wecom }: ChannelConfig, address: string): Channels {
  const open: [ChannelName, OpenChannel][] = [];
  if (mail) open.push(['mail', { channel: new MailChannel(mail, address), gate: new Gate(mail.perMinute) }]);
  if (sms) open.push(['sms', { channel: new SmsChannel(sms), gate: new Gate(sms.perMinute) }]);
  if (wecom) open.push(['wecom', { channel: new WecomChannel(wecom, address), gate: new Gate(wecom.perMinute) }]);
  return new Map(open);
}

export const closeChannels = (channels: Channels): void => {
  for (const { channel } of channels.values()) channel.close();
};
