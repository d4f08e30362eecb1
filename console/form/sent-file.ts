import { ApiProblem } from '../api/client';
import { formTexts as texts } from './texts';

/** How a file is sent as it is, whatever Windows calls its type: the API looks at its bytes. */
export const asFile = {
  headers: { 'Content-Type': 'application/octet-stream' },
  bodySerializer: (body: unknown) => body as BodyInit,
} as const;

/**
 * A file as it is now, in memory: what is sent again is the same.
 * @throws ApiProblem `file-changed` where it was saved or removed since it was chosen, which a browser else tells as if
 * nobody answered
 */
export async function inMemory(file: Blob): Promise<Blob> {
  try {
    return new Blob([await file.arrayBuffer()], { type: file.type });
  } catch {
    throw new ApiProblem('file-changed', 0, texts.fileChanged, texts.fileChangedMore, [], 0);
  }
}
