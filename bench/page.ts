import { table } from './report';
import type { Kept } from './results';

/** docs/bench.md. */
export const document = (kept: readonly Kept[]): string => `# Bench

Made by \`npm run bench -- --write\`, or of one measure by \`-- --write --only NAME\`: beside each stands on what and when it
was measured, and what was less than in a full run. Everything, the load included, runs on one machine, on a durable
PostgreSQL, over the loopback, in the processes and with the settings of \`npm start\`.

A transfer is a 组织关系接转 between two committees through the API: the member starts it, and five people decide, and
the receipt ends it; seven Updates of its workflow. The **floor** is what the platform takes for itself, measured in the
same minutes on the same server, round by round in turn: a bare Express route before a bare workflow with as many
Updates and a local activity each that does nothing. No sign-in, no permissions, no idempotency, no record. The
**durable floor** does what any honest application must: it looks the session up, keeps the request and its answer,
commits one transaction a step with a row of a timeline, reads what it answers with, and has one timer while it waits.
Both run with the SDK's defaults; the durable one keeps a thousand workflows in memory, as ours does. Rates and processor
times are medians of the rounds. A decision is **cold** when the worker has its case in memory no more. Cycles of 双报到 are
opened as a January leaves them, by workflows that have gone on with a new history: one of each community goes through the
product, the others are copies of its rows with its state. Of January's herd a piece of one night is measured, as dense as a
city of 100,000 makes it by the rules, however many cycles are open. A measure that shows how far dangwu is from the floor is
worth more than its figures, which are this machine's.

${kept.map(measured).join('\n\n')}

## What is missed, and why

- **Transfers and starts.** A step writes what the durable floor has no use for: the case with its state, its tasks with their
  seats and who comes next, a timeline row in a hash chain, notices, side tasks, papers' numbers and the audit, eleven
  statements in one transaction, one of them of many parts, where the floor has five; a start looks four registers up before
  its Update. That is 37 ms of processor time more a transfer in the worker, and 32 in PostgreSQL. The transaction itself is
  not what waits: fewer fsyncs, no \`pg_notify\`, and case numbers taken later made no difference.
- **A cold decision.** The worker fetches the history, makes the workflow's context anew and carries the turns out again. The
  durable floor, whose turns do nothing of their own, pays more for it by its own measure: 1.3 is not to be had while the SDK
  does that. Of what is ours a CPU profile showed nothing above 3 %. The case that is measured has three turns behind it, so
  that how many a history may have (25) makes no difference to it.
- **p99 with 20 at once.** Load, API and PostgreSQL share two cores: a request of 2.5 ms of processor time that waits behind
  nineteen others is at 50 ms by that alone.
- **Streams.** What 500 of them cost is the difference of two short idle times of the API, which by itself differs by as much
  as the aim from run to run: 0 to 17 ms a second were measured.
- **\`GET /home\`.** It is the list of 待办 with the likeliest outcome of each line, all counts, each up to a hundred, what comes
  next and what is worth a look. What was counted holds until a case moves or whoever looks acts; where it has to be counted
  it takes several times the processor time of the list in PostgreSQL. Planned in one statement, all its numbers took each
  connection 53 to 83 ms once; in groups of four they take about 15, spread over six statements.
- **The evening.** No transaction of it is long, and spread over some minutes nobody notices. In one second 28 secretaries
  close their lists with 112 requests, which take the API's one thread 1.7 s of processor time, no part of it much more than
  the others: whoever decides in that second stands in the same queue. What two APIs would make of it was not measured.
`;

const measured = ({ measure, where, rows }: Kept): string => `### ${measure}\n\n${where}\n\n${table(rows)}`;
