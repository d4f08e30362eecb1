-- The first page of 待办 is read seat by seat in the order of the last day, which therefore stands with the seat.
ALTER TABLE "task_seat" ADD COLUMN "due_on" DATE;
UPDATE task_seat s SET due_on = t.due_on FROM task t WHERE t.id = s.task_id AND t.due_on IS NOT NULL;

-- DropIndex
DROP INDEX "task_seat_organisation_id_role_idx";

-- CreateIndex
CREATE INDEX "task_seat_organisation_id_role_due_on_task_id_idx" ON "task_seat"("organisation_id", "role", "due_on", "task_id");
