import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Facts } from '../../app/facts';
import { filterSearch } from '../../app/list/filter';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { SendForm } from '../../form/send-form';
import { newPersonFields } from './fields';
import { useRoleKnowing } from './role-knowing';
import { newPersonTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

type Entered = Schemas['RoleInput'] & { name: string };

/** Enters somebody who is no member here, with the role that he takes up; the organisation may stand in the address. */
export function NewPersonPage() {
  const navigate = useNavigate();
  const changed = usePersonChanged();
  const knowing = useRoleKnowing();
  const { organisationId: id = '' } = filterSearch(useSearch({ strict: false }));
  const place = useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answerOf(client.GET('/organisations/{id}', { params: { path: { id } } })),
    enabled: id !== '',
  });
  const kind = place.data?.kind;
  const schema = useMemo(() => newPersonFields(kind), [kind]);
  if (id !== '' && place.isPending) return <Loading />;
  if (place.isError) return <Failure error={place.error} onRetry={() => place.refetch()} />;
  return (
    <div className="stack prose">
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.intro}</p>
      {place.data && <Facts rows={[[texts.place, place.data.name]]} />}
      <SendForm
        schema={schema}
        knowing={knowing}
        call={(key, { name, ...role }: Entered) =>
          answerOf(
            client.POST('/people', {
              params: { header: { 'Idempotency-Key': key } },
              body: { name, role: { ...role, organisationId: role.organisationId ?? id } },
            }),
          )
        }
        onDone={(person) => {
          changed();
          navigate({ to: '/people/$id', params: { id: person.id } });
        }}
        submit={texts.save}
        primary
      />
    </div>
  );
}
