import type { LocalDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import { openText, sealText } from '../../platform/sealed-text';

const address = (id: string) => `registrant.address:${id}`;
const line = (id: string) => `registrant-list-line.body:${id}`;

/** Where a registrant lives, as it is kept. */
export const sealResidence = (keys: KeyRing, id: string, text: string) => sealText(keys, text, address(id));

/** @throws Error when its key is gone or it was changed */
export const openResidence = (keys: KeyRing, id: string, sealed: Uint8Array): string =>
  openText(keys, sealed, address(id));

/** What a row of a unit's list says of somebody. */
export interface ListedPerson {
  name: string;
  mobile?: string;
  address?: string;
  talents: string[];
  wishes: string[];
  times: string[];
  /** Of 下沉: its last day. */
  untilDay?: LocalDate;
}

export const sealListed = (keys: KeyRing, id: string, said: ListedPerson) =>
  sealText(keys, JSON.stringify(said), line(id));

/** @throws Error when its key is gone or it was changed */
export const openListed = (keys: KeyRing, id: string, sealed: Uint8Array): ListedPerson =>
  JSON.parse(openText(keys, sealed, line(id))) as ListedPerson;
