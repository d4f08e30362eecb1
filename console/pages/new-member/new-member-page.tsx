import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import type { Knowing } from '../../form/use-form';
import { memberFields } from '../member/member-fields';
import { newMemberTexts as texts } from './texts';
import '../member/form.css';

const { standing: _standing, ...common } = memberFields;
const fields = { ...common, fullOn: { ...common.fullOn, 'x-note': texts.fullNote, 'x-not-before': 'joinedOn' } };

/** Whoever is a full member became one on a day. */
const knowing: Knowing = ({ '/kind': kind, '/fullOn': fullOn }): Record<string, string> =>
  kind === 'full' && fullOn === undefined ? { '/fullOn': texts.fullWanted } : {};

const USUAL = { '/informBy': 'in-app', '/kind': 'full' };
const REQUIRED = ['branchId', 'name', 'identityNumber', 'ethnicity', 'education', 'category', 'kind', 'joinedOn'];

/** Entering a member into a branch. */
export function NewMemberPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const places = useQuery(organisationsQuery);
  const schema = useMemo((): FieldSchema => {
    const branches = places.data?.filter(({ kind, closedOn }) => kind === 'branch' && !closedOn) ?? [];
    const oneOf = branches.map(({ id, name }) => ({ const: id, title: name }));
    return { properties: { branchId: { type: 'string', title: texts.branch, oneOf }, ...fields }, required: REQUIRED };
  }, [places.data]);
  if (places.isPending) return <Loading />;
  if (places.isError) return <Failure error={places.error} onRetry={() => places.refetch()} />;
  const call = (key: string, body: Schemas['MemberInput']) =>
    answerOf(client.POST('/members', { params: { header: { 'Idempotency-Key': key } }, body }));
  return (
    <div className="stack slim">
      <div className="row between">
        <h1>{texts.title}</h1>
        <Link to="/imports/new">{texts.import}</Link>
      </div>
      <p className="prose quiet">{texts.intro}</p>
      <SendForm
        schema={schema}
        knowing={knowing}
        initial={USUAL}
        call={call}
        onDone={({ id }) => {
          queries.invalidateQueries({ queryKey: ['members'] });
          navigate({ to: '/members/$id', params: { id }, ignoreBlocker: true });
        }}
        submit={texts.submit}
        primary
      />
    </div>
  );
}
