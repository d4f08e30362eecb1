-- Dues that are paid elsewhere; a declaration before it is confirmed; why a payment was countered, and what a back-payment
-- beyond the rule's months rests on.
-- AlterTable
ALTER TABLE "dues_base" ADD COLUMN     "elsewhere" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "dues_payment" ADD COLUMN     "approved_on" DATE,
ADD COLUMN     "counter_reason" BYTEA,
ADD COLUMN     "countered_by" UUID,
ADD COLUMN     "reason" BYTEA;

-- CreateTable
CREATE TABLE "dues_declaration" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_month" CHAR(7) NOT NULL,
    "payer_class" TEXT NOT NULL,
    "base" BYTEA,
    "quarterly" BOOLEAN NOT NULL DEFAULT false,
    "elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "declared_by" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "dues_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dues_declaration_member_id_idx" ON "dues_declaration"("member_id");

-- A line of a list is used once, and again when the payment that it was taken for was countered.
-- DropIndex
DROP INDEX "dues_payment_list_line_id_key";
CREATE UNIQUE INDEX dues_payment_line_once ON dues_payment (list_line_id)
  WHERE list_line_id IS NOT NULL AND countered_at IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "dues_payment_branch_id_receipt_no_key" ON "dues_payment"("branch_id", "receipt_no");

-- A month is billed or waived once by what no person does, be it the sweep of the month or the end of a transfer.
DROP INDEX dues_entry_billed_once;
CREATE UNIQUE INDEX dues_entry_billed_once ON dues_entry (member_id, month)
  WHERE kind IN ('billed', 'waived') AND origin IN ('sweep', 'transit');

-- What falls due on a day.
CREATE INDEX dues_entry_due ON dues_entry (due_on, member_id) WHERE kind = 'billed';

-- One declaration of a member waits at a time.
CREATE UNIQUE INDEX dues_declaration_one_open ON dues_declaration (member_id) WHERE status = 'declared';

ALTER TABLE dues_declaration
  ADD CHECK (payer_class IN ('salary', 'yearly-salary', 'self-employed', 'retired', 'farmer', 'student', 'unemployed', 'relief',
                             'low-income')),
  ADD CHECK (status IN ('declared', 'confirmed', 'refused', 'replaced')),
  ADD CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE dues_entry ADD CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');

GRANT SELECT, INSERT, UPDATE ON dues_declaration TO app;
