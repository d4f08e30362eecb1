import { z } from 'zod';
import { text } from '../../lists/inputs';
import { sayAsReceiver } from '../../registers/services/receiver-codes';
import type { Api } from '../http/api';

const Saying = z
  .strictObject({
    code: text(40, 1).meta({ description: '评价码，十二位数字', example: '0000-0000-0000' }),
    score: z.int().min(1).max(5).meta({ description: '1 很不满意 … 5 很满意' }),
  })
  .meta({ id: 'ReceiverSaying' });

/** Whoever received a service says how it was: by a code that works once, without an account. */
export function receiverRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/received',
    tag: 'services',
    summary: 'Say how a service was, 1 to 5, by the code that I was handed',
    description: 'Without sign-in; few tries a minute from one address. Nothing is told of the service or of anybody.',
    auth: 'none',
    limit: 'verify',
    body: Saying,
    answers: { 204: 'Thank you' },
    problems: ['receiver-code-unknown'],
    async handler({ deps, body, at }) {
      await deps.db.$transaction((tx) => sayAsReceiver(tx, { keys: deps.keys, at }, body));
      return { status: 204 };
    },
  });
}
