-- Whose role a closed task was for stands in its timeline; here it only makes the lists of open ones slow.
DELETE FROM task_seat s USING task t WHERE t.id = s.task_id AND t.closed_at IS NOT NULL AND s.person_id IS NULL;
