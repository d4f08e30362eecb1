import { answerOf, client, type Schemas } from '../../api/client';
import { formTexts as texts } from '../texts';

/** What was found: shown, and its id is sent. */
export interface Found {
  id: string;
  name: string;
  more?: string;
}

const LIMIT = 20;

const place = ({ id, name, parent }: Schemas['DirectoryEntry']): Found => ({ id, name, more: parent?.name });

/** By POST: what is looked for stands in no URL. */
export async function findMembers(text: string): Promise<Found[]> {
  const { items } = await answerOf(client.POST('/members/search', { body: { text, limit: LIMIT } }));
  return items.map(({ id, name, branch }) => ({ id, name, more: branch.name }));
}

export async function findOrganisations(name: string): Promise<Found[]> {
  const { items } = await answerOf(client.GET('/directory', { params: { query: { name, limit: LIMIT } } }));
  return items.map(place);
}

export async function findOutside(q: string): Promise<Found[]> {
  const { items } = await answerOf(client.GET('/outside-organisations', { params: { query: { q, limit: LIMIT } } }));
  return items.map(({ id, name, address }) => ({ id, name, more: address ?? undefined }));
}

export async function findUnits(text: string): Promise<Found[]> {
  const registered = client.GET('/units', { params: { query: { q: text, limit: LIMIT } } });
  const units = answerOf(registered).then(({ items }) =>
    items.map(({ id, name, keptBy }) => ({ id, name, more: keptBy.name })),
  );
  const all = await Promise.all([units.catch(() => []), findOrganisations(text), findOutside(text).catch(() => [])]);
  return all.flat();
}

/** Grids of communities whose registrants I may see. */
export async function findGrids(q: string): Promise<Found[]> {
  const query = { limit: LIMIT, ...(q && { q }) };
  const { items } = await answerOf(client.GET('/grids', { params: { query } }));
  return items.map(({ id, name, community }) => ({ id, name, more: community.name }));
}

/** 单位 of the register: where in-service members work. */
export async function findRegisteredUnits(q: string): Promise<Found[]> {
  const { items } = await answerOf(client.GET('/units', { params: { query: { limit: LIMIT, ...(q && { q }) } } }));
  return items.map(({ id, name, keptBy }) => ({ id, name, more: keptBy.name }));
}

/** Needs and projects of 共驻共建 that are not over, of communities that I may see. */
export async function findJointProjects(q: string): Promise<Found[]> {
  const query = { limit: LIMIT, open: 'true' as const, ...(q && { q }) };
  const { items } = await answerOf(client.GET('/joint-projects', { params: { query } }));
  return items.map(({ id, title, community, stage }) => ({
    id,
    name: title,
    more: `${community.name}，${stage.title}`,
  }));
}

/** People of one's reach, members without a role too. By POST: what is looked for stands in no URL. */
export async function findPeople(text: string): Promise<Found[]> {
  const { items } = await answerOf(client.POST('/people/search', { body: { text, members: true, limit: LIMIT } }));
  return items.map(({ id, name, roles, memberId }) => ({
    id,
    name,
    more: roles.map(({ organisation }) => organisation.name).join('、') || (memberId ? texts.member : undefined),
  }));
}

/** Those to whom a task may be given, or a case be copied: the API knows who may act there. */
export async function findCandidates(of: { caseId?: string; taskId?: string }, text: string): Promise<Found[]> {
  const body = text === '' ? {} : { text };
  const { items } = await answerOf(
    of.taskId
      ? client.POST('/tasks/{taskId}/candidates', { params: { path: { taskId: of.taskId } }, body })
      : client.POST('/cases/{caseId}/candidates', { params: { path: { caseId: of.caseId ?? '' } }, body }),
  );
  return items.map(({ id, name, roles }) => ({
    id,
    name,
    more: roles.map(({ organisation, role }) => `${organisation.name}${role.title}`).join('、'),
  }));
}
