-- What of a month is paid or waived, among a branch's many rows that are only billed: the monthly billing asks for it.
CREATE INDEX dues_entry_settled ON dues_entry (branch_id, month) WHERE kind IN ('paid', 'waived');
