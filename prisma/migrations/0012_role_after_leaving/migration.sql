-- Who moves keeps his roles until somebody decides about them; who that is gets asked.
ALTER TABLE side_task
  DROP CONSTRAINT side_task_kind_check,
  ADD CONSTRAINT side_task_kind_check
    CHECK (kind IN ('national-out', 'national-in', 'probation-review', 'role-after-leaving'));
