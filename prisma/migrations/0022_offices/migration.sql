-- AlterTable
ALTER TABLE "role_holding" ADD COLUMN     "ended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "ended_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_item" (
    "id" BIGSERIAL NOT NULL,
    "handover_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "task_id" TEXT,
    "stage" TEXT NOT NULL,
    "due_on" DATE,

    CONSTRAINT "handover_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handover_role_id_idx" ON "handover"("role_id");

-- CreateIndex
CREATE INDEX "handover_organisation_id_idx" ON "handover"("organisation_id");

-- CreateIndex
CREATE INDEX "handover_at_idx" ON "handover"("at");

-- CreateIndex
CREATE INDEX "handover_item_handover_id_idx" ON "handover_item"("handover_id");

-- CreateIndex
CREATE INDEX "handover_item_case_id_idx" ON "handover_item"("case_id");

-- AddForeignKey
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A role given today can be ended today: it is in force on no day then.
ALTER TABLE role_holding
  DROP CONSTRAINT role_holding_check,
  ADD CONSTRAINT role_holding_check CHECK (to_date IS NULL OR to_date >= from_date - 1);
-- What ended before there were lists is not listed now.
UPDATE role_holding SET ended_at = (to_date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' WHERE to_date < current_date;
ALTER TABLE handover_item ADD CHECK (how IN ('claimed', 'delegated', 'handed-over', 'seat', 'started'));

-- Partial, so that the comparison of schema and migrations leaves them alone: roles that are to end, and what people hold.
CREATE INDEX role_holding_to_end ON role_holding (to_date) WHERE ended_at IS NULL AND to_date IS NOT NULL;
CREATE INDEX task_claimed ON task (claimed_by) WHERE claimed_by IS NOT NULL AND closed_at IS NULL;
CREATE INDEX task_delegated ON task (delegated_to) WHERE delegated_to IS NOT NULL AND closed_at IS NULL;

GRANT SELECT, INSERT ON handover, handover_item TO app;
GRANT USAGE ON SEQUENCE handover_item_id_seq TO app;
