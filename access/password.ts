import { randomInt } from 'node:crypto';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import type { FieldError } from '../platform/problem';
import { isCommonPassword } from './common-passwords';

// OWASP's least for argon2id: 19 MiB, two passes, one lane.
const cost = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id, with its salt and cost inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

// Of a password that nobody has; made once with the same cost, so that an unknown name takes as long as a known one.
let nobodys: Promise<string> | undefined;

/** Whether the password fits the hash; without a hash it takes as long and says no. */
export async function passwordFits(passwordHash: string | undefined | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(oneTimePassword());
  const right = await verify(passwordHash ?? (await nobodys), password);
  return right && passwordHash !== undefined && passwordHash !== null;
}

// Without characters that are mistaken for one another when read from paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, 79 bits: to be written down once and changed at the first sign-in. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** What is wrong with a new password, as errors of a problem; none when it will do. */
export function passwordErrors(password: string, old: string, loginName: string | null): FieldError[] {
  const say = (detail: string) => [{ pointer: '/newPassword', detail }];
  if (password === old) return say('新密码不能与原密码相同');
  if (loginName && password.toLowerCase().includes(loginName.toLowerCase())) return say('密码中不能包含用户名');
  if (new Set(password).size < 5) return say('密码过于简单');
  if (isCommonPassword(password)) return say('此密码过于常见，请换一个');
  return [];
}
