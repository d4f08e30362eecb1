import type { Paper } from '../../papers/fields';
import { RenderError, Renderer } from '../../papers/renderer';
import { samplePaper, samplePrinting } from '../../papers/sample';
import type { Job } from '../../papers/work';

const job = (more: object = {}): Job => {
  const paper = samplePaper('letter');
  return {
    make: 'paper',
    paper: { ...paper, fields: { ...paper.fields, ...more } } as Paper,
    printing: samplePrinting,
    at: 0,
  };
};

test('what fits nowhere is an error that does not quote it, and the next paper is made all the same', async () => {
  const renderer = new Renderer();
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
  const renderer = new Renderer();
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
