/** A column whose bytes platform/cipher sealed. */
export interface SealedColumn {
  table: string;
  /** Primary key. */
  id: string;
  idType: 'uuid' | 'bytea' | 'date';
  column: string;
  /** To what the bytes are sealed. @param id of the row, as PostgreSQL writes it; bytes in hex */
  context: (id: string) => string;
  /** bytea; or the base64 text `body.sealed` of a JSON column. */
  form?: 'json';
}

/** A row that names a file: its bytes are in `blob` under the digest that the column holds. */
export interface SealedFile {
  table: string;
  column: string;
  context: (id: string) => string;
  /** Let go when the row's work ends, within a day: never sealed anew, for a worker may hold its digest. */
  passing?: true;
}

/** Every column that is sealed with a field key. A test holds it against the tables and against who seals. */
export const sealedColumns: readonly SealedColumn[] = [
  ...(['identityNumber', 'phone', 'address'] as const).map(
    (field): SealedColumn => ({
      table: 'member',
      id: 'id',
      idType: 'uuid',
      column: field === 'identityNumber' ? 'identity_number' : field,
      context: (id) => `member.${field}:${id}`,
    }),
  ),
  ...(['mail', 'mobile'] as const).map(
    (column): SealedColumn => ({
      ...{ table: 'person', id: 'id', idType: 'uuid', column },
      context: (id) => `person.${column}:${id}`,
    }),
  ),
  { table: 'exemption', id: 'id', idType: 'uuid', column: 'basis', context: (id) => `exemption.basis:${id}` },
  { table: 'delivery', id: 'id', idType: 'uuid', column: 'address', context: (id) => `delivery.address:${id}` },
  { table: 'submission', id: 'id', idType: 'uuid', column: 'body', context: (id) => `submission:${id}` },
  { table: 'assignment', id: 'id', idType: 'uuid', column: 'why', context: (id) => `assignment.why:${id}` },
  { table: 'assignment_note', id: 'id', idType: 'uuid', column: 'why', context: (id) => `assignment-note.why:${id}` },
  { table: 'start_draft', id: 'id', idType: 'uuid', column: 'body', context: (id) => `start-draft:${id}` },
  { table: 'second_factor', id: 'person_id', idType: 'uuid', column: 'secret', context: (id) => `second-factor:${id}` },
  { table: 'seal', id: 'day', idType: 'date', column: 'sealed', context: (id) => `seal:${id}` },
  { table: 'ballot', id: 'id', idType: 'uuid', column: 'sums', context: (id) => `ballot:${id}` },
  { table: 'left_out', id: 'id', idType: 'uuid', column: 'basis', context: (id) => `left-out:${id}` },
  ...(['agenda', 'minutes'] as const).map(
    (column): SealedColumn => ({
      ...{ table: 'sitting', id: 'id', idType: 'uuid', column },
      context: (id) => `sitting.${column}:${id}`,
    }),
  ),
  { table: 'book_entry', id: 'id', idType: 'uuid', column: 'what', context: (id) => `book-entry.what:${id}` },
  ...(['text', 'reason'] as const).map(
    (column): SealedColumn => ({
      ...{ table: 'payment_list_line', id: 'id', idType: 'uuid', column },
      context: (id) => `payment-list-line.${column}:${id}`,
    }),
  ),
  ...['reason', 'counter_reason'].map(
    (column): SealedColumn => ({
      ...{ table: 'dues_payment', id: 'id', idType: 'uuid', column },
      context: (id) => `dues_payment.${column}:${id}`,
    }),
  ),
  {
    ...{ table: 'dues_relief', id: 'id', idType: 'uuid', column: 'ended_why' },
    context: (id) => `dues_relief.ended_why:${id}`,
  },
  ...['dues_base', 'dues_declaration'].map(
    (table): SealedColumn => ({
      table,
      id: 'id',
      idType: 'uuid',
      column: 'base',
      context: (id) => `${table}.base:${id}`,
    }),
  ),
  { table: 'unit', id: 'id', idType: 'uuid', column: 'liaison', context: (id) => `unit.liaison:${id}` },
  { table: 'unit_opinion', id: 'id', idType: 'uuid', column: 'facts', context: (id) => `unit-opinion.facts:${id}` },
  {
    ...{ table: 'pairing', id: 'id', idType: 'uuid', column: 'unit_side' },
    context: (id) => `pairing.unit-side:${id}`,
  },
  { table: 'pairing', id: 'id', idType: 'uuid', column: 'household', context: (id) => `pairing.household:${id}` },
  { table: 'council_seat', id: 'id', idType: 'uuid', column: 'holder', context: (id) => `council-seat.holder:${id}` },
  {
    ...{ table: 'registrant_list_line', id: 'id', idType: 'uuid', column: 'body' },
    context: (id) => `registrant-list-line.body:${id}`,
  },
  { table: 'registrant', id: 'id', idType: 'uuid', column: 'address', context: (id) => `registrant.address:${id}` },
  { table: 'opening', id: 'id', idType: 'uuid', column: 'raiser', context: (id) => `opening.raiser:${id}` },
  { table: 'commitment', id: 'id', idType: 'uuid', column: 'note', context: (id) => `commitment.note:${id}` },
  { table: 'commitment_step', id: 'id', idType: 'uuid', column: 'text', context: (id) => `commitment-step.text:${id}` },
  { table: 'post_review', id: 'id', idType: 'uuid', column: 'text', context: (id) => `post-review.text:${id}` },
  { table: 'service', id: 'id', idType: 'uuid', column: 'what', context: (id) => `service.what:${id}` },
  { table: 'service_step', id: 'id', idType: 'uuid', column: 'text', context: (id) => `service-step.text:${id}` },
  ...(['honours', 'merits', 'why'] as const).map(
    (column): SealedColumn => ({
      ...{ table: 'unit_letter', id: 'id', idType: 'uuid', column },
      context: (id) => `unit-letter.${column}:${id}`,
    }),
  ),
  { table: 'attachment', id: 'id', idType: 'uuid', column: 'name', context: (id) => `attachment-name:${id}` },
  { table: 'sitting', id: 'id', idType: 'uuid', column: 'code', context: (id) => `sitting.code:${id}` },
  { table: 'attendance', id: 'leave_id', idType: 'uuid', column: 'leave_reason', context: (id) => `leave:${id}` },
  { table: 'dry_run_line', id: 'id', idType: 'uuid', column: 'reason', context: (id) => `dry-run-line:${id}` },
  { table: 'oidc_attempt', id: 'state_hash', idType: 'bytea', column: 'secret', context: (id) => `oidc-attempt:${id}` },
  {
    ...{ table: 'request', id: 'decision_id', idType: 'uuid', column: 'answer', form: 'json' },
    context: (id) => `answer:${id}`,
  },
];

/** Who names a file. Each file is named by one row. */
export const sealedFiles: readonly SealedFile[] = [
  { table: 'document', column: 'sha256', context: (id) => `document:${id}` },
  { table: 'template', column: 'sha256', context: (id) => `template:${id}` },
  { table: 'attachment', column: 'sha256', context: (id) => `attachment:${id}` },
  // Of two kinds of work, sealed to `import:<id>` and `differences:<id>`.
  { table: 'job', column: 'blob', context: (id) => `import:${id}`, passing: true },
];

/** Columns of bytes that are not sealed, and what they are: no field key has to do with them. */
export const plainBytes: Record<string, string> = {
  'member.identity_hash': 'look-up hash: made again by rekey',
  'member.identity_tail_hash': 'look-up hash: made again by rekey',
  'member.phone_hash': 'look-up hash: made again by rekey',
  'request.body_hash': 'look-up hash of what is not kept: goes after 30 days with its row',
  'sign_in_try.name_hash': 'look-up hash of what is not kept: goes after a day or a month with its row',
  'approval.asked_hash': 'look-up hash of what is not kept: of use for a day',
  'session.token_hash': 'digest of a random token',
  'oidc_attempt.state_hash': 'digest of random values',
  'unit_link.token_hash': 'digest of a random token',
  'unit_link_place.place_hash': 'look-up hash of what is not kept: only counted',
  'receiver_code.code_hash': 'look-up hash of what is not kept: of use until it is used, or for a month',
  'registrant.form_code': 'look-up hash of what is not kept: a new 报到单 has another',
  'timeline.previous_hash': 'link of a chain over ids, times and transitions',
  'timeline.hash': 'link of a chain over ids, times and transitions',
  'case.head_hash': 'newest link of that chain',
  'audit.previous_hash': 'link of a chain over ids and counts',
  'audit.hash': 'link of a chain over ids and counts',
  'audit_head.hash': 'newest link of that chain',
  'seal.hash': 'digest over the newest links',
  'seal_head.hash': 'link of a chain, as it was the newest on its day',
  'blob.sha256': 'digest of sealed bytes: follows them',
  'blob.bytes': 'sealed bytes: sealedFiles says to whom they belong',
  'document.sha256': 'names a blob',
  'template.sha256': 'names a blob',
  'attachment.sha256': 'names a blob',
  'job.blob': 'names a blob',
};

/** Files that seal with a field key, and which columns of the tables above that fills: kept nowhere else. */
export const sealers: Record<string, readonly string[]> = {
  'registers/members/member-row.ts': ['member.identity_number', 'member.phone', 'member.address'],
  'registers/life/exemption-basis.ts': ['exemption.basis'],
  'registers/book/sealed-what.ts': ['book_entry.what'],
  'registers/dues/payment-lists/line-text.ts': ['payment_list_line.text', 'payment_list_line.reason'],
  'registers/dues/dues-reasons.ts': ['dues_payment.reason', 'dues_payment.counter_reason'],
  'registers/dues/end-relief.ts': ['dues_relief.ended_why'],
  'registers/dues/sealed-base.ts': ['dues_base.base', 'dues_declaration.base'],
  'registers/duties/dry-run-reason.ts': ['dry_run_line.reason'],
  'registers/openings/sealed-texts.ts': [
    'opening.raiser',
    'commitment.note',
    'commitment_step.text',
    'post_review.text',
  ],
  'registers/services/sealed-texts.ts': ['service.what', 'service_step.text'],
  'registers/registrants/sealed.ts': ['registrant.address', 'registrant_list_line.body'],
  'registers/units/liaison.ts': ['unit.liaison'],
  'registers/units/opinions.ts': ['unit_opinion.facts'],
  'registers/councils/seats.ts': ['council_seat.holder'],
  'registers/pairings/sealed.ts': ['pairing.unit_side', 'pairing.household'],
  'registers/assignments/why.ts': ['assignment.why', 'assignment_note.why'],
  'registers/unit-letters/sealed-words.ts': ['unit_letter.honours', 'unit_letter.merits', 'unit_letter.why'],
  'platform/submission.ts': ['submission.body'],
  'registers/people/old-addresses.ts': ['delivery.address'],
  'registers/people/contacts.ts': ['person.mail', 'person.mobile'],
  'registers/submissions/start-drafts.ts': ['start_draft.body'],
  'api/sign-in/oidc-attempt.ts': ['oidc_attempt.secret'],
  'api/http/stored-answer.ts': ['request.answer'],
  'access/second-factor.ts': ['second_factor.secret'],
  'activities/seal.ts': ['seal.sealed'],
  'registers/ballots/tally.ts': ['ballot.sums'],
  'registers/votes/leaving-out.ts': ['left_out.basis'],
  'registers/attendance/sitting-texts.ts': ['sitting.agenda', 'sitting.minutes'],
  'registers/attendance/sign-in-code.ts': ['sitting.code'],
  'registers/attendance/leave-reason.ts': ['attendance.leave_reason'],
  'registers/files/name.ts': ['attachment.name'],
  'registers/files/store.ts': ['document.sha256', 'template.sha256', 'attachment.sha256'],
  'registers/jobs/import-job.ts': ['job.blob'],
  'registers/national/differences-store.ts': ['job.blob'],
  // Cursors live in a client's URL while it turns pages; when the old key is gone, it begins at the first page again.
  'lists/cursor.ts': [],
};
