import { parentPort } from 'node:worker_threads';
import { makeCaseFile } from './case-file';
import { checkTemplate } from './check-template';
import { fillTemplate } from './fill-template';
import { formOf, type PaperForms } from './form';
import { makeLetters } from './make-letters';
import { makeOfficial } from './make-official';
import { makePaper } from './make-paper';
import { makeCards, makeForms } from './make-sheets';
import { makeSummary } from './make-summary';
import { makeTable } from './make-table';
import { tagsOf } from './template-tags';
import type { RenderAnswer, RenderJob, RenderRequest } from './work';

// The other side of the renderer. The fonts are read at its first job and stay.

async function render(forms: PaperForms, job: RenderJob): Promise<{ bytes: Buffer; missing: string[] }> {
  switch (job.make) {
    case 'paper':
      return await makePaper(forms, job.paper, job.printing, job.at);
    case 'check': {
      const faults = await checkTemplate(tagsOf(formOf(forms, job.kind)), Buffer.from(job.template));
      return { bytes: Buffer.from(JSON.stringify(faults), 'utf8'), missing: [] };
    }
    case 'docx':
      return { bytes: await fillTemplate(Buffer.from(job.template), job.values), missing: [] };
    case 'summary':
      return await makeSummary(job.sheet, job.at);
    case 'cards':
      return await makeCards(job.sheet, job.at);
    case 'forms':
      return await makeForms(job.sheet, job.at);
    case 'table':
      return await makeTable(job.sheet, job.at);
    case 'official':
      return await makeOfficial(job.sheet, job.printing, job.at);
    case 'letters':
      return await makeLetters(job.title, job.letters, job.at);
    case 'case-file':
      return await makeCaseFile(
        forms,
        job.file,
        job.images.map((image) => Buffer.from(image)),
        job.at,
      );
  }
}

/** Renders what the other side asks for, from now on. @param forms the papers that there are */
export function serveRenderer(forms: PaperForms): void {
  parentPort?.on('message', async ({ id, job }: RenderRequest) => {
    try {
      const { bytes, missing } = await render(forms, job);
      const own = new Uint8Array(bytes);
      parentPort?.postMessage({ id, done: { bytes: own, missing } } satisfies RenderAnswer, [own.buffer]);
    } catch (error) {
      // The kind of error only: its text may quote what is written on the paper.
      const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
      const where =
        (stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))[0]
          ?.trim() ?? '';
      parentPort?.postMessage({ id, failed: `${name} ${where}` } satisfies RenderAnswer);
    }
  });
}
