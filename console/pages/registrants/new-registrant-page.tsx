import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { offeringFields, reachFields } from './fields';
import { registrantsTexts as texts } from './texts';

const schema: FieldSchema = {
  properties: {
    communityId: { type: 'string', 'x-kind': 'organisation', title: texts.community },
    name: { type: 'string', title: texts.name, maxLength: 50 },
    ...reachFields,
    unitId: { type: 'string', 'x-kind': 'registered-unit', title: texts.unit },
    gridId: { type: 'string', 'x-kind': 'grid', title: texts.grid },
    kind: {
      title: texts.kind,
      oneOf: Object.entries(texts.kinds).map(([value, title]) => ({ const: value, title })),
    },
    fromDay: { type: 'string', format: 'date', title: texts.fromDay },
    untilDay: { type: 'string', format: 'date', title: texts.untilDay },
    ...offeringFields,
    memberId: { type: 'string', 'x-kind': 'member', title: texts.member, 'x-note': texts.memberNote },
    reported: { type: 'boolean', title: texts.reported },
  },
  required: ['communityId', 'name', 'mobile', 'kind'],
};

/** Somebody stands at the counter, or is put on the list by hand. */
export function NewRegistrantPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <div className="stack narrow">
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <Link to="/registrants">{texts.back}</Link>
      </div>
      <p className="prose quiet">{texts.newIntro}</p>
      <SendForm
        schema={schema}
        initial={initial}
        submit={texts.save}
        primary
        call={(key, body: object) =>
          answerOf(
            client.POST('/registrants', {
              params: { header: { 'Idempotency-Key': key } },
              body: { reported: false, ...body } as never,
            }),
          )
        }
        onDone={({ id }) => {
          queries.invalidateQueries({ queryKey: ['registrants'] });
          navigate({ to: '/registrants/$id', params: { id } });
        }}
      />
    </div>
  );
}

const initial = { '/kind': 'residence', '/reported': true };
