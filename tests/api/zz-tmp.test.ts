import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../prisma/generated/client';
import { seenCase } from '../../api/case-row';
import { caseView } from '../../api/case-view';
import { actorOf } from '../../api/actor';
import { localDate } from '../../domain/dates';
import { type Office, openOffice } from './office';
let office: Office;
beforeAll(async () => { office = await openOffice(); });
afterAll(() => office?.close());
test('speed', async () => {
  const { people } = office.town;
  const { caseId } = await office.started();
  const names = new Map<string, string>();
  const statementNameGenerator = (query: { sql: string }) => {
    let name = names.get(query.sql);
    if (!name) { name = `s${createHash('sha1').update(query.sql).digest('hex').slice(0, 16)}`; names.set(query.sql, name); }
    return name;
  };
  const named = new PrismaClient({ adapter: new PrismaPg({ connectionString: office.house.config.databaseUrl, max: 4 }, { statementNameGenerator } as never) });
  const bare = new PrismaClient({ adapter: new PrismaPg({ connectionString: office.house.config.databaseUrl, max: 4 }) });
  const today = localDate(Date.now());
  const run = async (label: string, db: any, what: (c: any) => Promise<unknown>, n = 300) => {
    const actor = await actorOf(db, people.east1Secretary, today);
    const c = { deps: { db, keys: office.house.keys }, actor, today, at: Date.now(), log: office.house.log };
    for (let i = 0; i < 30; i++) await what(c);
    const times: number[] = []; const cpu0 = process.cpuUsage();
    for (let i = 0; i < n; i++) { const b = performance.now(); await what(c); times.push(performance.now() - b); }
    const cpu = process.cpuUsage(cpu0);
    times.sort((a, b) => a - b);
    console.log('ROW', label, 'min', times[0]!.toFixed(2), 'p25', times[n >> 2]!.toFixed(2), 'p50', times[n >> 1]!.toFixed(2), 'cpu', ((cpu.user + cpu.system) / 1000 / n).toFixed(2));
  };
  for (let round = 0; round < 2; round++) for (const [label, db] of [['bare', bare], ['named', named]] as const) {
    await run(`${label} select 1`, db, (c) => c.deps.db.$queryRaw`SELECT 1`);
    await run(`${label} actorOf`, db, (c) => actorOf(c.deps.db, people.east1Secretary, today));
    await run(`${label} seenCase`, db, (c) => seenCase(c, caseId));
    const row = await seenCase({ deps: { db, keys: office.house.keys }, actor: await actorOf(db, people.east1Secretary, today), today } as any, caseId);
    await run(`${label} caseView`, db, (c) => caseView(c, row));
    await run(`${label} prisma findUnique`, db, (c) => c.deps.db.timeline.findUnique({ where: { caseId_seq: { caseId, seq: 1 } } }));
  }
  const row = await seenCase({ deps: { db: bare, keys: office.house.keys }, actor: await actorOf(bare, people.east1Secretary, today), today } as any, caseId);
  const fake = { $queryRaw: async () => [] };
  await run('caseView without db', Object.assign(Object.create(null), fake, { $queryRaw: async () => [] }), (c) => caseView({ ...c, actor: { personId: people.east1Secretary, roles: [] } }, row)).catch((e) => console.log('ROW', String(e)));
  await named.$disconnect(); await bare.$disconnect();
}, 300000);
