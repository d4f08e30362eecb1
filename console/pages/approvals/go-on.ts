import { answerOf, client, type Schemas } from '../../api/client';
import { detailOf } from './wish';

type Approval = Schemas['Approval'];
/** Sends what was asked for once more, just as it was. A sign-in that it gives is shown. */
type GoOn = (key: string) => Promise<Schemas['SignIn'] | undefined>;

const nothing = async (call: Promise<unknown>) => {
  await call;
  return undefined;
};

const header = (key: string) => ({ 'Idempotency-Key': key });

/** The change of a sign-in names the version that is there now: only what it does was asked for. */
async function setShut(id: string, disabled: boolean, key: string) {
  const { version } = await answerOf(client.GET('/people/{id}', { params: { path: { id } } }));
  return nothing(
    answerOf(
      client.PATCH('/people/{id}', { params: { path: { id }, header: header(key) }, body: { version, disabled } }),
    ),
  );
}

async function unlink(id: string, issuer: string, subject: string, key: string) {
  const { items } = await answerOf(client.GET('/people/{id}/identities', { params: { path: { id } } }));
  const identityId = items.find((one) => one.issuer === issuer && one.subject === subject)?.id ?? id;
  const params = { path: { id, identityId }, header: header(key) };
  return nothing(answerOf(client.DELETE('/people/{id}/identities/{identityId}', { params })));
}

function role(about: Approval): GoOn | undefined {
  const { name, role, organisationId, roleId, fromDate, toDate = null } = detailOf(about);
  const id = about.person?.id;
  if (!role || !organisationId) return undefined;
  if (id && roleId) {
    return (key) =>
      nothing(
        answerOf(
          client.PATCH('/people/{id}/roles/{roleId}', {
            params: { path: { id, roleId }, header: header(key) },
            body: { toDate },
          }),
        ),
      );
  }
  if (!fromDate) return undefined;
  const given = { role, organisationId, fromDate, toDate };
  if (id) {
    const params = (key: string) => ({ path: { id }, header: header(key) });
    return (key) => nothing(answerOf(client.POST('/people/{id}/roles', { params: params(key), body: given })));
  }
  if (!name) return undefined;
  return (key) =>
    nothing(answerOf(client.POST('/people', { params: { header: header(key) }, body: { name, role: given } })));
}

/** How a wish that was granted is carried out from here; undefined where it needs a file or a filter of another page. */
export function goOnWith(about: Approval): GoOn | undefined {
  const { loginName, subject, issuer = '', what } = detailOf(about);
  if (about.kind.id === 'role') return role(about);
  const id = about.person?.id;
  if (!id) return undefined;
  const params = (key: string) => ({ path: { id }, header: header(key) });
  switch (about.kind.id) {
    case 'sign-in':
      if (!loginName) return (key) => setShut(id, false, key);
      return (key) => answerOf(client.POST('/people/{id}/sign-in', { params: params(key), body: { loginName } }));
    case 'identity':
      if (!subject) return undefined;
      return (key) =>
        nothing(answerOf(client.POST('/people/{id}/identities', { params: params(key), body: { subject } })));
    case 'second-factor':
      return (key) => nothing(answerOf(client.DELETE('/people/{id}/second-factor', { params: params(key) })));
    case 'sign-in-end':
      if (what === 'shut') return (key) => setShut(id, true, key);
      if (what === 'identity') return (key) => unlink(id, issuer, subject ?? '', key);
      return (key) => nothing(answerOf(client.DELETE('/people/{id}/sign-in', { params: params(key) })));
    default:
      return undefined;
  }
}
