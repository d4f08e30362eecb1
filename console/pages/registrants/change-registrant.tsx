import { useQueryClient } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { offeringFields, reachFields } from './fields';
import { registrantsTexts as texts } from './texts';

const own: FieldSchema = { properties: { ...reachFields, ...offeringFields } };

const all: FieldSchema = {
  properties: {
    ...own.properties,
    unitId: { type: 'string', 'x-kind': 'registered-unit', title: texts.unit },
    gridId: { type: 'string', 'x-kind': 'grid', title: texts.grid },
    memberId: { type: 'string', 'x-kind': 'member', title: texts.member, 'x-note': texts.memberNote },
  },
};

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** What is entered of a registrant; of himself he changes what he offers and how he is reached. What is left empty stays. */
export function ChangeRegistrant({ one }: { one: Schemas['RegistrantDetail'] }) {
  const queries = useQueryClient();
  const { id, version, talents, wishes, times } = one;
  return (
    <OpenedForm
      title={texts.change}
      schema={one.mayChange ? all : own}
      initial={{ '/talents': idsOf(talents), '/wishes': idsOf(wishes), '/times': idsOf(times) }}
      submit={texts.save}
      primary
      call={(key, body: object) =>
        answerOf(
          client.PATCH('/registrants/{id}', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { ...body, version } as never,
          }),
        )
      }
      onDone={() => {
        queries.invalidateQueries({ queryKey: ['registrants'] });
        queries.invalidateQueries({ queryKey: ['my-registrations'] });
      }}
    />
  );
}
