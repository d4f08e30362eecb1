import { decide, type Watched } from './watched';

/** The branch gives the step at which a case stands, on a day. */
export async function givesStep(all: Watched, caseId: string, stage: string, on: string): Promise<void> {
  const { east1Secretary: secretary } = all.town.people;
  const way = 'in-person';
  const record = { record: '示例记录' };
  if (stage === 'REMIND') await decide(all, caseId, secretary, 'reminded', { on, way }, { why: '示例原因' });
  if (stage === 'TALK') await decide(all, caseId, secretary, 'talked', { on, way }, record);
  if (stage === 'CRITICISE') await decide(all, caseId, secretary, 'criticised', { on, way, demand: true }, record);
  if (stage === 'FORMAL') await decide(all, caseId, secretary, 'served', { studiedOn: on, on, way }, record);
}

/** Which step a line tells of. */
export function stageIn(line: string): string {
  if (line.includes('登记显示您')) return 'REMIND';
  if (line.includes('此项提醒结束')) return 'PART';
  const titles: [string, string][] = [
    ['谈话提醒', 'TALK'],
    ['批评教育', 'CRITICISE'],
    ['限期告知', 'FORMAL'],
    ['达到六个月', 'TRIGGERED'],
    ['已履行义务，提醒结束', 'OVER'],
    ['此前提醒撤回', 'TAKEN_BACK'],
  ];
  return (
    titles.find(
      ([title]) => line.includes(`在“${title}`) || line.includes(`入“${title}`) || line.includes(`${title}”`),
    )?.[1] ?? line
  );
}
