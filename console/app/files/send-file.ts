import { answerOf, apiBase, type Schemas } from '../../api/client';
import { inMemory } from '../../form/sent-file';

interface Sent {
  caseId: string;
  kind: string;
  file: File;
  key: string;
  /** Is told how much of it has gone, from 0 to 1. */
  onProgress: (part: number) => void;
}

/** Sends a file as it is. By XMLHttpRequest, which alone tells how far it is. @throws as `answerOf` */
export async function sendFile({ caseId, kind, file, key, onProgress }: Sent): Promise<Schemas['Attachment']> {
  const bytes = await inMemory(file);
  const answer = new Promise<{ data?: Schemas['Attachment']; error?: unknown; response: Response }>((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiBase}/cases/${caseId}/attachments?kind=${encodeURIComponent(kind)}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = failed;
    request.onload = () => {
      const { status, responseText } = request;
      const headers = { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' };
      const body = readJson(responseText);
      const response = new Response(null, { status, headers });
      done(response.ok ? { data: body as Schemas['Attachment'], response } : { error: body, response });
    };
    request.send(bytes);
  });
  return await answerOf(answer);
}

/** A proxy's page of its own is no answer. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
