-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "leave_id" UUID,
ADD COLUMN     "made_up_at" TIMESTAMPTZ(3),
ADD COLUMN     "made_up_with" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "attendance_leave_id_key" ON "attendance"("leave_id");

-- A reason is sealed to its leave, since a line has no id of its own.
ALTER TABLE attendance
  ADD CHECK (leave_reason IS NULL OR leave_id IS NOT NULL),
  ADD CHECK ((leave_kind IS NULL) = (leave_status IS NULL)),
  ADD CHECK (made_up_how IN ('read', 'heard', 'watched')),
  ADD CHECK (made_up_on IS NULL OR (made_up_how IS NOT NULL AND made_up_minutes IS NOT NULL AND made_up_by IS NOT NULL));
