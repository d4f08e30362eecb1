import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import express, { type Request, type Response } from 'express';
import { Pool } from 'pg';
import { endWithParent } from '../../platform/lifeline';
import { durable, durableStep } from './workflow';

/**
 * The API of the durable floor. Each call does what any honest application must: the session looked up, the request
 * kept before anything happens and answered after, and one reading of what stands then.
 */
const client = new Client({
  connection: Connection.lazy({ address: process.env.TEMPORAL_ADDRESS }),
  namespace: 'dangwu',
});
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const ask = async (name: string, text: string, values: unknown[]) => (await pool.query({ name, text, values })).rows;
const app = express();

async function answered(request: Request, response: Response, act: (personId: string) => Promise<number>) {
  const token = request.headers.authorization?.slice('Bearer '.length);
  const [session] = await ask('session', 'SELECT person_id AS "personId" FROM session WHERE token = $1', [token]);
  if (!session) return void response.status(401).end();
  const key = request.headers['idempotency-key'];
  const row = [key, session.personId, JSON.stringify(request.body)];
  await ask('request', 'INSERT INTO request (id, person_id, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', row);
  const step = await act(session.personId);
  const [item] = await ask(
    'read',
    `SELECT i.id, i.seq, i.state, t.at FROM item i JOIN timeline t ON t.item_id = i.id AND t.seq = i.seq WHERE i.id = $1`,
    [request.params.id],
  );
  const answer = { step, item };
  await ask('answer', 'UPDATE request SET answer = $2 WHERE id = $1', [key, JSON.stringify(answer)]);
  response.json(answer);
}

app.post('/:id', express.json(), (request, response) =>
  answered(request, response, async (personId) => {
    const id = String(request.params.id);
    const startWorkflowOperation = new WithStartWorkflowOperation(durable, {
      workflowId: id,
      taskQueue: 'durable',
      args: [id, request.body.updates],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return await client.workflow.executeUpdateWithStart(durableStep, { startWorkflowOperation, args: [personId] });
  }),
);

app.post('/:id/step', express.json(), (request, response) =>
  answered(request, response, (personId) =>
    client.workflow.getHandle(String(request.params.id)).executeUpdate(durableStep, { args: [personId] }),
  ),
);

app.listen(Number(process.env.PORT), '127.0.0.1');
const stop = () => process.exit();
process.once('SIGTERM', stop);
endWithParent(stop);
