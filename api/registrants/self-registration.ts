import { z } from 'zod';
import { line, phone, text } from '../../lists/inputs';
import { offeringInput } from '../../registers/registrants/registrant-item';
import { registerSelf } from '../../registers/registrants/self-registration';
import type { Api } from '../http/api';

const SelfRegistrationInput = z
  .strictObject({
    code: text(60, 1).meta({
      description: 'As it stands on the 报到单; blanks, hyphens and small letters do not matter.',
    }),
    mobile: phone.optional(),
    address: line(200).optional().meta({ description: '加密保存' }),
    ...offeringInput,
  })
  .meta({ id: 'SelfRegistrationInput' });

/** 手机报到: for whoever holds his 报到单. */
export function selfRegistrationRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/self-registration',
    tag: 'registrants',
    summary: 'Report with the code of one’s 报到单',
    description:
      'Without sign-in; few tries a minute from one address. Known, unknown and used codes get the same answer: the community tells whoever has come.',
    auth: 'none',
    limit: 'verify',
    body: SelfRegistrationInput,
    answers: { 202: z.strictObject({ received: z.literal(true) }).meta({ id: 'SelfRegistrationReceived' }) },
    problems: [],
    async handler({ deps, body, at }) {
      const { talents = [], wishes = [], times = [], ...said } = body;
      await deps.db.$transaction((tx) => registerSelf(tx, deps.keys, { ...said, talents, wishes, times }, at));
      return { status: 202, body: { received: true } };
    },
  });
}
