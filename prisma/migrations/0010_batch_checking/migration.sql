-- The rows of a batch are examined by the worker, after the request that brought them.
ALTER TABLE batch
  DROP CONSTRAINT batch_status_check,
  ADD CONSTRAINT batch_status_check CHECK (status IN ('checking', 'preview', 'running', 'done', 'discarded'));
ALTER TABLE pending_start
  DROP CONSTRAINT pending_start_status_check,
  ADD CONSTRAINT pending_start_status_check
    CHECK (status IN ('unchecked', 'checked', 'refused', 'waiting', 'started', 'failed'));
-- Partial, so that the comparison of schema and migrations leaves it alone.
CREATE INDEX pending_start_unchecked ON pending_start (next_at) WHERE status = 'unchecked';
