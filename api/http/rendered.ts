import { RenderError, type Renderer } from '../../papers/renderer';
import type { Rendered, RenderJob } from '../../papers/work';
import { Problem } from '../../platform/problem';
import { openRenderer } from '../../procedures/open-renderer';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Of a PDF or a picture that is shown in the browser, in a page of ours alone. Browsers show a PDF by a plugin of their
 * own, which a stricter policy or a sandbox keeps from loading; our PDFs hold no scripts, and those that are sent in are
 * refused when they do.
 */
export const INLINE =
  "default-src 'self'; script-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** One a process: the fonts stay in its memory. */
let renderer: Renderer | undefined;

/** Renders in the other thread. @throws Problem `unavailable` when too much is asked for at once */
export async function rendered(job: RenderJob): Promise<Rendered> {
  renderer ??= openRenderer();
  try {
    return await renderer.render(job);
  } catch (error) {
    if (error instanceof RenderError && error.busy) throw new Problem('unavailable', { retryAfter: 5 });
    throw error;
  }
}

/** Content-Disposition for a file that is shown in the browser, with a name in Chinese (RFC 8187). */
export const disposition = (way: 'inline' | 'attachment', plain: string, name: string): string =>
  `${way}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
