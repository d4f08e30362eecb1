// Prisma's codes for a database that cannot be reached, closed the connection, gave no connection in time, or ended
// the transaction (P2028) or made two of them wait for each other (P2034).
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);
// PostgreSQL: class 08 connection, 53 out of resources, 57P0x shut down or starting, 40001 and 40P01 try again.
const SQLSTATE = /^(08...|53...|57P0[1-5]|40001|40P01|55P03)$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/;
const KINDS = /^(DatabaseNotReachable|ConnectionClosed|TooManyConnections|SocketTimeout|TransactionWriteConflict)$/;
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Server has closed the connection|Can't reach database|Client has encountered a connection error/;

/** Whether an error says that PostgreSQL is away or asks to try again, whatever layer threw it. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const e = error as {
    code?: unknown;
    kind?: unknown;
    originalCode?: unknown;
    message?: unknown;
    cause?: unknown;
    meta?: unknown;
  };
  for (const code of [e.code, e.originalCode, e.kind]) {
    if (typeof code !== 'string') continue;
    if (PRISMA.has(code) || SQLSTATE.test(code) || NETWORK.test(code) || KINDS.test(code)) return true;
  }
  if (typeof e.message === 'string' && WORDS.test(e.message)) return true;
  const driver = (e.meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  return isDatabaseAway(e.cause, depth + 1) || isDatabaseAway(driver, depth + 1);
}

/** Whether an error is a broken unique constraint: of Prisma's own statements (P2002), or of one given as SQL (23505). */
export function isDuplicate(error: unknown): boolean {
  const e = (error ?? {}) as { code?: unknown; meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } } };
  return e.code === 'P2002' || e.code === '23505' || e.meta?.driverAdapterError?.cause?.originalCode === '23505';
}
