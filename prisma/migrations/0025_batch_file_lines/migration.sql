-- How many rows the file of a batch had, and what became of those that are no data: what was taken must agree with it.
-- Batches of earlier releases do not know.
ALTER TABLE batch
  ADD COLUMN file_lines integer CHECK (file_lines >= 0),
  ADD COLUMN file_remarks jsonb;
