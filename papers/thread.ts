import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { CloseMessage } from '../platform/end-thread';
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

async function answer(forms: PaperForms, { id, job }: RenderRequest): Promise<void> {
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
}

/**
 * Renders what the other side asks for, from now on, one after the other; what still waits when it closes is not made.
 * @param forms the papers that there are
 */
export function serveRenderer(forms: PaperForms): void {
  const waiting: RenderRequest[] = [];
  let works = false;
  const work = async () => {
    works = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await answer(forms, next);
      // What came meanwhile is read.
      await setImmediate();
    }
    works = false;
  };
  parentPort?.on('message', (message: RenderRequest | CloseMessage) => {
    if ('close' in message) {
      waiting.length = 0;
      parentPort?.close();
    } else {
      waiting.push(message);
      if (!works) void work();
    }
  });
}
