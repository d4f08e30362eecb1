import { answerOf, client, type Schemas } from '../../api/client';

/** How much is registered in my reach. */
export const registeredQuery = {
  queryKey: ['check-up', 'registered'],
  queryFn: () => answerOf(client.GET('/check-up/registered')),
} as const;

/** Who fills the registers. */
export const fillsRegisters = (me: Schemas['Me'] | undefined): boolean =>
  me?.roles.some(({ role }) => role === 'administrator') ?? false;
