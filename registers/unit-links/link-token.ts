import { randomBytes } from 'node:crypto';
import { digest } from '../../platform/hash';

/** What a token looks like: 256 random bits. */
export const LINK_TOKEN = /^[\w-]{43}$/;

/** A new token of a link. It is shown once, to who makes the link, and kept nowhere. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. A token of 256 bits is not found again from its digest. */
export const linkTokenHash = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(digest('unit-link\n', token));
