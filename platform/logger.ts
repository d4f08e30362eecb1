import pino, { type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. What may carry personal data or secrets is blotted out by name. */
export function openLogger(part: string, level: string): Logger {
  return pino({
    level,
    base: { part },
    redact: {
      paths: [
        'password',
        'token',
        'authorization',
        'cookie',
        'name',
        'phone',
        'identityNumber',
        'address',
        'reason',
        'contact',
      ].flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[…]',
    },
  });
}
