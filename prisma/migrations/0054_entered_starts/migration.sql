-- A start that a register keeps may have been made by somebody: it begins in his name as soon as anything runs that can.
ALTER TABLE pending_start
  DROP CONSTRAINT pending_start_check,
  ADD CONSTRAINT pending_start_check
    CHECK (CASE origin WHEN 'batch' THEN batch_id IS NOT NULL AND actor_id IS NOT NULL
                       WHEN 'register' THEN batch_id IS NULL AND origin_id IS NOT NULL
                       ELSE batch_id IS NULL AND actor_id IS NULL AND origin_id IS NOT NULL END);
