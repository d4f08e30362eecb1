import { png } from '../../files/pictures';
import { bearer, letter } from '../../procedures/relation-transfer/elsewhere';
import { appointLeader, type Cast } from './cast';
import type { Course, Step, Who } from './course';
import { instant } from './days';
import type { Office } from './office';

const REASON = '示例理由';

/** Goes through a course. @returns the case's id. @throws Error when it does not come to stand where it says */
export async function run(office: Office, cast: Cast, course: Course): Promise<string> {
  office.desk.now = instant(course.day);
  const { caseId, personId } = await begin(office, cast, course);
  const idOf = (who: Who) => (who === 'member' ? personId : cast.people[who]);
  for (const step of course.steps) {
    if ('until' in step) await office.clocks.forwardTo(caseId, instant(step.until));
    else await take(office, caseId, step, idOf);
  }
  const stands = await whereStands(office, caseId);
  if (stands !== course.stands) throw new Error(`${course.name} stands at ${stands}`);
  return caseId;
}

export async function whereStands({ house }: Office, caseId: string): Promise<string> {
  const { stage, ending } = await house.db.case.findUniqueOrThrow({ where: { id: caseId } });
  return ending ? `${stage}/${ending}` : stage;
}

async function begin(office: Office, cast: Cast, { begin: way }: Course) {
  const { town, house } = office;
  const { member, leads } = way;
  if ('letterFor' in way) {
    const typed = bearer(way.probationary && { kind: 'probationary', joinedOn: '2054-06-01' });
    if (way.probationary) delete typed.fullOn;
    const body = { data: letter(cast.outsideId, town[way.letterFor]), typed, reason: REASON };
    const caseId = await office.start(cast.people[way.by as 'newOfficer'], 'relation-transfer', body);
    const { memberId } = await house.db.case.findUniqueOrThrow({ where: { id: caseId } });
    const row = await house.db.member.findUniqueOrThrow({ where: { id: memberId as string } });
    return { caseId, personId: row.personId };
  }
  const { memberId, personId } = await town.member(town.east1, {
    ...('visit' in way && { tags: ['pocket'] }),
    ...member,
  });
  if (leads) await appointLeader(office, personId, cast.groupId);
  const by = way.by === 'member' ? personId : cast.people[way.by];
  if ('visit' in way) {
    const data = way.receiving ? { receivingOrganisationId: town[way.receiving] } : {};
    return { caseId: await office.start(by, 'pocket-visit', { memberId, data }), personId };
  }
  const papers = member?.kind === 'probationary' ? { papersReady: true } : {};
  const target =
    'transfer' in way ? { targetOrganisationId: town[way.transfer] } : { outsideOrganisationId: cast.outsideId };
  const body = { memberId, data: { ...target, ...papers }, reason: REASON };
  return { caseId: await office.start(by, 'relation-transfer', body), personId };
}

async function take(office: Office, caseId: string, step: Step, idOf: (who: Who) => string): Promise<void> {
  if ('until' in step) return;
  const { house, desk } = office;
  desk.now = office.clocks.now(caseId);
  const who = idOf(step.who);
  const send = (path: string, body?: unknown) => office.as(who, 'POST', path, body);
  const personId = 'to' in step && step.to ? { personId: idOf(step.to) } : undefined;
  if ('action' in step) await send(`/cases/${caseId}/actions/${step.action}`, personId ?? {});
  else if ('file' in step) {
    const path = `/cases/${caseId}/attachments?kind=${step.file}`;
    await desk.upload(who, path, 'image/png', png(), step.name);
  } else if ('paper' in step) {
    const { id } = await send(`/cases/${caseId}/documents`, { kind: step.paper });
    for (let time = 0; time < step.times; time++) await desk.download(who, `/documents/${id}`);
  } else {
    const { id } = await house.db.task.findFirstOrThrow({ where: { caseId, closedAt: null } });
    if ('around' in step) await send(`/tasks/${id}/${step.around}`, personId);
    else {
      const { outcome, data = {}, typed } = step;
      await send(`/tasks/${id}/decision`, { outcome, data, typed, reason: REASON });
    }
  }
}
