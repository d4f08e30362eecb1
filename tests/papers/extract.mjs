// Reads the text of a PDF by another library than the one that wrote it. Runs as a thread: pdfjs is an ES module only.
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const document = await getDocument({ data: new Uint8Array(workerData), isEvalSupported: false, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.map(({ str }) => str).join(''));
}
await document.destroy();
parentPort.postMessage(pages);
