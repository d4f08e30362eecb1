import { hashPassword, oneTimePassword } from '../access/password';
import type { Transaction } from '../prisma/client';

/** A line of sign-ins.json. */
export interface SignIn {
  role: string;
  organisation: string;
  name: string;
  loginName: string;
  password: string;
}

/**
 * Gives a person a login name and a random password.
 * @param role the words under which it is shown
 * @param mustChange whether the password must be changed at the first sign-in
 */
export async function giveSignIn(
  tx: Transaction,
  personId: string,
  { role, organisation, loginName, mustChange }: Omit<SignIn, 'name' | 'password'> & { mustChange: boolean },
): Promise<SignIn> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const { name } = await tx.person.update({
    where: { id: personId },
    data: { loginName, passwordHash, mustChange },
    select: { name: true },
  });
  return { role, organisation, name, loginName, password };
}
