import type { ChannelName } from '../domain/people/telling';
import type { Instant } from '../domain/time/dates';

/** One notice for one person by one channel. Personal: never logged or stored as it is. */
export interface Message {
  /** The same at each try, so that a repeat can be recognised. */
  deliveryId: string;
  /** Mail address, mobile number or WeCom userid. */
  to: string;
  name: string;
  /** What it is about: 组织关系接转. */
  matter: string;
  lines: readonly string[];
  /** When it was first to be sent, and now. */
  since: Instant;
  at: Instant;
  /** An earlier try may have got through without our learning of it. */
  repeated: boolean;
}

/** The provider took it over. */
export interface Sent {
  kind: 'sent';
  /** The provider's name for it. */
  providerId?: string;
}

/** It will never reach this person this way. */
export interface Refused {
  kind: 'refused';
  /** A code, never the provider's words: they may hold an address. */
  code: string;
}

/** To be tried again. */
export interface Later {
  kind: 'later';
  code: string;
  /** The provider as a whole is away, over its limits or not set up rightly: others need not be tried just now. */
  provider: boolean;
}

/** What the provider reports of a message that it took over. */
export type DeliveryReport = { kind: 'delivered' } | Refused | { kind: 'pending' };

/** One provider. Neither method throws for what the provider or the network does. */
export interface Channel {
  readonly name: ChannelName;
  send(message: Message): Promise<Sent | Refused | Later>;
  /** What became of it; channels without reports leave it at "sent". */
  report?(
    message: Pick<Message, 'deliveryId' | 'to' | 'since' | 'at'>,
    providerId: string | null,
  ): Promise<DeliveryReport>;
  /** Milliseconds after the sending from which on it is worth asking; a minute if not said. */
  readonly reportAfter?: number;
  close(): void;
}

/** A provider's code as it may be stored: letters, digits and a few signs; anything else becomes "unknown". */
export const codeOf = (text: unknown): string => (/^[\w.:^-]{1,64}$/.test(String(text)) ? String(text) : 'unknown');
