import { samplePrinting } from '../../papers/form';
import { RenderError } from '../../papers/renderer';
import type { RenderJob } from '../../papers/work';
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
