import { z } from 'zod';
import { actorOf } from '../../access/actor';
import { type SamplePlayer, sampleParts, samplePlayers } from '../../access/sample';
import { hasFactor } from '../../access/second-factor';
import { whenceOf } from '../../access/whence';
import { codes } from '../../domain/people/member-codes';
import { Problem } from '../../platform/problem';
import { written } from '../../prisma/db-date';
import type { Api } from '../http/api';
import type { Deps } from '../http/deps';
import { checkOrigin, isLoopback } from '../http/origin';
import { openSession, setSessionCookie } from './session-open';

export const OfferedPerson = z
  .strictObject({
    personId: z.uuid(),
    name: z.string(),
    part: z.strictObject({ id: z.enum(codes(sampleParts)), title: z.string() }),
    organisation: z.string(),
  })
  .meta({ id: 'OfferedPerson', description: 'Somebody of the embedded sample whom one may sign in as.' });

const SampleSession = z
  .strictObject({ expiresAt: z.iso.datetime(), person: z.strictObject({ id: z.uuid(), name: z.string() }) })
  .meta({ id: 'SampleSession' });

const SampleChoice = z.strictObject({ personId: z.uuid() }).meta({ id: 'SampleChoice' });

/**
 * Whether people of the sample may be signed in as without a password: only in the process that `npm start` made for the
 * sample, and only for browsers on the same machine.
 */
const isOpen = ({ config }: Deps): boolean => config.signIn.sampleDoor && isLoopback(config.api.publicUrl);

/** Those who can be signed in as: whoever chose a password of his own or took a second factor has shut this door. */
async function playersNow(deps: Deps): Promise<(SamplePlayer & { name: string; place: string })[]> {
  if (!isOpen(deps)) return [];
  const players = await samplePlayers(deps.db);
  const [people, places] = await Promise.all([
    deps.db.person.findMany({
      where: {
        id: { in: players.map(({ personId }) => personId) },
        disabledAt: null,
        passwordAt: null,
        mustChange: false,
      },
      select: { id: true, name: true },
    }),
    deps.db.organisation.findMany({
      where: { id: { in: players.map(({ organisationId }) => organisationId) } },
      select: { id: true, name: true },
    }),
  ]);
  const found = players.flatMap((player) => {
    const name = people.find(({ id }) => id === player.personId)?.name;
    const place = places.find(({ id }) => id === player.organisationId)?.name;
    return name && place ? [{ ...player, name, place }] : [];
  });
  const shut = await Promise.all(found.map(({ personId }) => hasFactor(deps.db, personId)));
  return found.filter((_, at) => !shut[at]);
}

/** Whom the sign-in page offers; null where it offers nobody. */
export async function peopleOffered(deps: Deps): Promise<z.input<typeof OfferedPerson>[] | null> {
  const players = await playersNow(deps);
  if (!players.length) return null;
  return players.map(({ personId, part, name, place }) => ({
    personId,
    name,
    part: { id: part, title: sampleParts[part] },
    organisation: place,
  }));
}

/** Signing in as somebody of the embedded sample. */
export function samplePeopleRoutes(api: Api): void {
  api.route({
    method: 'post',
    path: '/session/sample',
    tag: 'session',
    summary: 'Sign in as somebody of the embedded sample, by cookie',
    description:
      'Only where `npm start` runs the sample, from a page on the same machine; everywhere else, and for everybody else, this answers `not-found`.',
    auth: 'none',
    limit: 'sign-in',
    body: SampleChoice,
    answers: { 201: SampleSession },
    problems: ['not-found', 'wrong-origin'],
    async handler({ deps, body, at, today, request, response }) {
      if (!isOpen(deps)) throw new Problem('not-found');
      checkOrigin(deps, request);
      const player = (await playersNow(deps)).find(({ personId }) => personId === body.personId);
      if (!player || !(await actorOf(deps.db, player.personId, today))) throw new Problem('not-found');
      const whence = whenceOf(request.ip, request.get('user-agent'));
      const { token, expiresAt } = await deps.db.$transaction((tx) =>
        openSession(tx, player.personId, 'local', whence, at),
      );
      setSessionCookie(deps, response, token);
      return {
        status: 201,
        body: { expiresAt: written(expiresAt), person: { id: player.personId, name: player.name } },
      };
    },
  });
}
