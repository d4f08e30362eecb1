/** What was typed, checked: its normal form, or the stable code of the one thing that is wrong with it. */
export type Checked<Value, Problem extends string> = { ok: true; value: Value } | { ok: false; problem: Problem };
