import { open, seal } from '../../platform/cipher';
import type { KeyRing } from '../../platform/keys';

const address = (id: string) => `registrant.address:${id}`;
const line = (id: string) => `registrant-list-line.body:${id}`;

const bytes = (keys: KeyRing, text: string, context: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(seal(keys.field, Buffer.from(text, 'utf8'), context));

/** Where a registrant lives, as it is kept. */
export const sealResidence = (keys: KeyRing, id: string, text: string) => bytes(keys, text, address(id));

/** @throws Error when its key is gone or it was changed */
export const openResidence = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  open(keys.field, sealed, address(id)).toString('utf8');

/** What a row of a unit's list says of somebody. */
export interface ListedPerson {
  name: string;
  mobile?: string;
  address?: string;
  talents: string[];
  wishes: string[];
  times: string[];
}

export const sealListed = (keys: KeyRing, id: string, said: ListedPerson) =>
  bytes(keys, JSON.stringify(said), line(id));

/** @throws Error when its key is gone or it was changed */
export const openListed = (keys: KeyRing, id: string, sealed: Uint8Array): ListedPerson =>
  JSON.parse(open(keys.field, sealed, line(id)).toString('utf8')) as ListedPerson;
