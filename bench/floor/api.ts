import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import express from 'express';
import { endWithParent } from '../../platform/lifeline';
import { floor, step } from './workflow';

/** The API of the floor: a bare route before each call of the bare workflow. */
const client = new Client({
  connection: Connection.lazy({ address: process.env.TEMPORAL_ADDRESS }),
  namespace: 'dangwu',
});
const app = express();

app.post('/:id', express.json(), async (request, response) => {
  const startWorkflowOperation = new WithStartWorkflowOperation(floor, {
    workflowId: request.params.id,
    taskQueue: 'floor',
    args: [request.body.updates],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  response.json({ step: await client.workflow.executeUpdateWithStart(step, { startWorkflowOperation }) });
});

app.post('/:id/step', express.json(), async (request, response) => {
  response.json({ step: await client.workflow.getHandle(request.params.id).executeUpdate(step) });
});

app.listen(Number(process.env.PORT), '127.0.0.1');
const stop = () => process.exit();
process.once('SIGTERM', stop);
endWithParent(stop);
