import type { Measurement } from '../bench';
import { crowd, timed } from '../crowd';
import { percentile } from '../figures';
import { below, type ReportRow } from '../report';

const AT_ONCE = 20;
const LIMIT = 50;

/** How long it takes to look: a case, the list of what is to be done, and how much that is. */
export const status: Measurement = async ({ users, quarters, stack, options }) => {
  const open = await stack.owner.$queryRaw<{ id: string; secretary: string }[]>`
    SELECT c.id, s.person_id AS secretary
      FROM "case" c
      JOIN case_organisation o ON o.case_id = c.id AND o.side = 'source'
      JOIN role_holding s ON s.organisation_id = o.organisation_id AND s.role = 'secretary'
     WHERE c.closed_at IS NULL ORDER BY md5(c.id) LIMIT 1000`;
  const looks: Record<string, (index: number) => Promise<unknown>> = {
    'GET /cases/{id}': (index) => {
      const { id, secretary } = open[index % open.length] as (typeof open)[number];
      return users.get(secretary, `/cases/${id}`);
    },
    'GET /tasks?list=todo': (index) =>
      users.get(quarters[index % quarters.length]?.secretary as string, '/tasks?list=todo'),
    'GET /tasks/counts': (index) => users.get(quarters[index % quarters.length]?.secretary as string, '/tasks/counts'),
  };
  const rows: ReportRow[] = [];
  for (const [name, look] of Object.entries(looks)) {
    await crowd(AT_ONCE, AT_ONCE, async (index) => void (await look(index)));
    for (const atOnce of [1, AT_ONCE]) {
      const took: number[] = [];
      const count = atOnce === 1 ? options.reads / 4 : options.reads;
      await crowd(count, atOnce, async (index) => void took.push(await timed(() => look(index))));
      const how = atOnce === 1 ? 'alone' : `${atOnce} at once`;
      rows.push({ what: `${name}, ${how}, p50`, unit: 'ms', ours: percentile(took, 0.5) });
      const worst = percentile(took, 0.99);
      const what = `${name}, ${how}, p99`;
      rows.push(atOnce === 1 ? { what, unit: 'ms', ours: worst } : below(what, 'ms', worst, LIMIT));
    }
  }
  return rows;
};
