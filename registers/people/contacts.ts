import { maskPhone } from '../../domain/people/phone';
import type { ChannelName } from '../../domain/people/telling';
import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

/** How a person is reached, in clear: never logged or answered like this. */
export type Contacts = Partial<Record<ChannelName, string>>;

/** What is read of a person for it. */
export const contactSelect = {
  id: true,
  name: true,
  mail: true,
  mobile: true,
  wecomId: true,
  optOut: true,
  member: { select: { id: true, phone: true, branchId: true, groupId: true, informBy: true } },
} as const;

export interface ContactRow {
  id: string;
  mail: Uint8Array | null;
  mobile: Uint8Array | null;
  wecomId: string | null;
  member: { id: string; phone: Uint8Array | null } | null;
}

type Field = 'mail' | 'mobile';

/** A mail address or mobile number as it is kept, or none. */
export const sealContact = (keys: KeyRing, field: Field, personId: string, text: string | null) =>
  text === null ? null : sealText(keys, text, `person.${field}:${personId}`);

const unseal = (keys: KeyRing, bytes: Uint8Array | null | undefined, context: string) =>
  bytes ? openText(keys, bytes, context) : undefined;

/** The ways in which a person can be reached; a member's telephone serves for SMS when it is a mobile one. */
export function contactsOf(keys: KeyRing, { id, mail, mobile, wecomId, member }: ContactRow): Contacts {
  const own = unseal(keys, mobile, `person.mobile:${id}`);
  const sms = own ?? (member ? unseal(keys, member.phone, `member.phone:${member.id}`) : undefined);
  const address = unseal(keys, mail, `person.mail:${id}`);
  return {
    ...(address && { mail: address }),
    ...(sms && /^1\d{10}$/.test(sms) && { sms }),
    ...(wecomId && { wecom: wecomId }),
  };
}

/** To what the address of a delivery of its own is sealed. */
export const deliveryContext = (deliveryId: string) => `delivery.address:${deliveryId}`;

/** Where a delivery goes: to an address of its own, else to where the person is reached today. */
export function addressOf(
  keys: KeyRing,
  { id, channel, address }: { id: string; channel: ChannelName; address: Uint8Array | null },
  person: ContactRow | undefined,
): string | undefined {
  return unseal(keys, address, deliveryContext(id)) ?? (person && contactsOf(keys, person)[channel]);
}

/** z***@example.com, 139****0000, z***: enough to recognise one's own. */
export function maskContact(channel: ChannelName, address: string): string {
  if (channel === 'sms') return maskPhone(address);
  const [local = '', domain] = address.split('@');
  const masked = `${[...local][0] ?? ''}***`;
  return channel === 'mail' && domain ? `${masked}@${domain}` : masked;
}
