import { answerOf } from '../api/client';

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The name that the API gives a file: in Chinese by RFC 5987. */
function nameOf(response: Response): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(header)?.[1] ?? 'dangwu.xlsx');
}

/**
 * Saves a file that the API answers, where a link will not do: what is asked for goes by POST, or may be refused.
 * @param call with `parseAs: 'blob'`
 * @throws what `answerOf` throws
 */
export async function saveFile(call: Promise<Answer>): Promise<void> {
  const blob = (await answerOf(call)) as Blob;
  const { response } = await call;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = nameOf(response);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
