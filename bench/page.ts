import { type ReportRow, table } from './report';

/** docs/bench.md. */
export const document = (where: string, rows: readonly ReportRow[]): string => `# Bench

Made by \`npm run bench -- --write\`: ${where}. Everything, the load included, runs on that one machine, on a durable
PostgreSQL, over the loopback, in the processes and with the settings of \`npm start\`.

A transfer is a 组织关系接转 between two committees through the API: the member starts it, and five people decide, and
the receipt ends it; seven Updates of its workflow. The **floor** is what the platform takes for itself, measured in the
same minutes on the same server, round by round in turn: a bare Express route before a bare workflow with as many
Updates and a local activity each that does nothing. No sign-in, no permissions, no idempotency, no record. The
**durable floor** does what any honest application must: it looks the session up, keeps the request and its answer,
commits one transaction a step with a row of a timeline, reads what it answers with, and has one timer while it waits.
Both run with the SDK's defaults. Rates and processor times are medians of the rounds. A decision is **cold** when the
worker has its case in memory no more. A measure that shows how far dangwu is from the floor is worth more than its
figures, which are this machine's.

${table(rows)}
`;
