import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { samplePrinting } from '../../papers/form';
import { RenderError } from '../../papers/renderer';
import type { RenderJob } from '../../papers/work';
import { endThread } from '../../platform/end-thread';
import { openRenderer } from '../../procedures/open-renderer';
import { relationTransferPapers } from '../../procedures/relation-transfer/papers/forms';

const job = (more: object = {}): RenderJob => {
  return {
    make: 'paper',
    paper: { kind: 'letter', fields: { ...relationTransferPapers.letter.sample, ...more } },
    printing: samplePrinting,
    at: 0,
  };
};

test('what fits nowhere is an error that does not quote it, and the next paper is made all the same', async () => {
  const renderer = openRenderer();
  try {
    const failed = renderer.render(job({ committee: '示例'.repeat(400) }));
    await expect(failed).rejects.toThrow(RenderError);
    await expect(failed).rejects.not.toThrow(/示例/);
    const { bytes } = await renderer.render(job());
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  } finally {
    await renderer.close();
  }
});

test('papers that are asked for when the thread goes are refused, and so are too many at once', async () => {
  const renderer = openRenderer();
  const all = Array.from({ length: 201 }, () =>
    renderer.render(job()).then(
      () => 'made',
      (error: RenderError) => error.busy,
    ),
  );
  expect(await all[200]).toBe(true);
  await renderer.close();
  expect(await Promise.all(all.slice(0, 200))).toContain(false);
  const { bytes } = await renderer.render(job());
  expect(bytes.length).toBeGreaterThan(1000);
  await renderer.close();
});

test.each([
  // It opens compressors without end: stopped in the midst of one it would take this process with it.
  [
    'that works ends by itself',
    0,
    `let open = true;
     parentPort.on('message', () => { open = false; parentPort.close(); });
     const turn = () => {
       for (let nth = 0; nth < 100; nth++) require('node:zlib').createDeflateRaw().close();
       if (open) setImmediate(turn);
     };
     turn();`,
  ],
  ['that no longer listens is stopped', 1, 'for (;;);'],
])('a thread %s', async (_, code, work) => {
  const start = "const { parentPort } = require('node:worker_threads'); parentPort.postMessage('begun');";
  const thread = new Worker(`${start}${work}`, { eval: true });
  await once(thread, 'message');
  const ended = once(thread, 'exit');
  await endThread(thread, code === 0 ? undefined : 100);
  expect(await ended).toEqual([code]);
});
