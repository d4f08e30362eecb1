import type { Request } from 'express';
import { Problem } from '../../platform/problem';
import type { Deps } from './deps';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether the console is opened on the machine itself that it runs on. */
export const isLoopback = (publicUrl: string): boolean => LOOPBACK.includes(new URL(publicUrl).hostname);

function ownOrigins(publicUrl: string): string[] {
  const own = new URL(publicUrl);
  if (!isLoopback(publicUrl)) return [own.origin];
  // On one's own machine the console is opened by any of its names.
  return LOOPBACK.map((host) => new URL(`${own.protocol}//${host}:${own.port}`).origin);
}

/**
 * A write that a cookie vouches for must come from the console's own pages.
 * @throws Problem `wrong-origin` when Origin is missing or another's
 */
export function checkOrigin(deps: Deps, request: Request): void {
  const origin = request.get('origin');
  if (!origin || !ownOrigins(deps.config.api.publicUrl).includes(origin)) throw new Problem('wrong-origin');
}
