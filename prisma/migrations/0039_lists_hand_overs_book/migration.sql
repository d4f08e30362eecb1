-- Lists of a bank or of WeChat and what became of each line; hand-over of dues; the committee's book; what is published of
-- a year; prints of receipts.

-- DropIndex
DROP INDEX IF EXISTS "dues_payment_list_line_id_key";
DROP INDEX IF EXISTS dues_payment_line_once;

-- AlterTable
ALTER TABLE "dues_payment" ADD COLUMN     "counter_hand_over_id" UUID;

-- CreateTable
CREATE TABLE "payment_list" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    "outgoing" INTEGER NOT NULL,
    "remarks" JSONB NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_list_line" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "fen" INTEGER NOT NULL,
    "text" BYTEA NOT NULL,
    "outcome" TEXT NOT NULL,
    "first_id" UUID,
    "reason" BYTEA,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_list_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "quarter" CHAR(7) NOT NULL,
    "case_id" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "payments" INTEGER NOT NULL,
    "way" TEXT NOT NULL,
    "handed_on" DATE NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_entry" (
    "id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "on_date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "voucher" TEXT,
    "decided_on" DATE,
    "what" BYTEA,
    "hand_over_id" UUID,
    "counters" UUID,
    "entered_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "book_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "book_year" (
    "committee_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "fen" INTEGER NOT NULL,
    "closed_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "book_year_pkey" PRIMARY KEY ("committee_id","year")
);

-- CreateTable
CREATE TABLE "large_gift" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "fen" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "forwarded_on" DATE,
    "receipt_no" TEXT,
    "countered_at" TIMESTAMPTZ(3),

    CONSTRAINT "large_gift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_publication" (
    "branch_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "published_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_publication_pkey" PRIMARY KEY ("branch_id","year")
);

-- CreateTable
CREATE TABLE "receipt_print" (
    "payment_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_print_pkey" PRIMARY KEY ("payment_id","serial")
);

-- CreateIndex
CREATE INDEX "dues_payment_list_line_id_idx" ON "dues_payment"("list_line_id");

-- CreateIndex
CREATE INDEX "payment_list_branch_id_given_at_idx" ON "payment_list"("branch_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_list_line_list_id_position_key" ON "payment_list_line"("list_id", "position");

-- CreateIndex
CREATE INDEX "payment_list_line_branch_id_paid_on_idx" ON "payment_list_line"("branch_id", "paid_on");

-- CreateIndex
CREATE INDEX "hand_over_committee_id_quarter_idx" ON "hand_over"("committee_id", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_branch_id_quarter_key" ON "hand_over"("branch_id", "quarter");

-- CreateIndex
CREATE INDEX "book_entry_committee_id_on_date_idx" ON "book_entry"("committee_id", "on_date");

-- CreateIndex
CREATE UNIQUE INDEX "book_entry_committee_id_number_key" ON "book_entry"("committee_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "book_entry_counters_key" ON "book_entry"("counters");

-- CreateIndex
CREATE UNIQUE INDEX "book_entry_hand_over_id_key" ON "book_entry"("hand_over_id");

-- CreateIndex
CREATE INDEX "large_gift_committee_id_paid_on_idx" ON "large_gift"("committee_id", "paid_on");

-- AddForeignKey
ALTER TABLE "payment_list_line" ADD CONSTRAINT "payment_list_line_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "payment_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values, what is there once, and what the role app may do.
ALTER TABLE payment_list
  ADD CHECK (way IN ('bank', 'wechat')),
  ADD CHECK (taken > 0 AND outgoing >= 0);
ALTER TABLE payment_list_line
  ADD CHECK (fen > 0),
  ADD CHECK (outcome IN ('open', 'paid', 'not-dues', 'again')),
  ADD CHECK ((outcome = 'again') = (first_id IS NOT NULL)),
  ADD CHECK ((outcome = 'not-dues') = (reason IS NOT NULL)),
  ADD CHECK ((outcome IN ('paid', 'not-dues')) = (settled_by IS NOT NULL));
ALTER TABLE hand_over
  ADD CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  ADD CHECK (way IN ('cash', 'bank'));
ALTER TABLE book_entry
  ADD CHECK (fen > 0),
  ADD CHECK (kind IN ('income', 'expenditure', 'countered')),
  ADD CHECK ((kind = 'countered') = (counters IS NOT NULL)),
  ADD CHECK (item IN ('hand-over', 'from-above', 'interest', 'brought-in', 'care', 'training', 'materials', 'commendation',
                      'hardship', 'disaster', 'to-above')),
  ADD CHECK ((item = 'hand-over') = (hand_over_id IS NOT NULL) OR kind = 'countered');
ALTER TABLE large_gift ADD CHECK (fen > 0), ADD CHECK (way IN ('cash', 'bank', 'wechat'));

-- A line pays somebody once, and several people where one has paid for them; what was countered leaves it free again.
CREATE UNIQUE INDEX dues_payment_line_once ON dues_payment (list_line_id, member_id)
  WHERE list_line_id IS NOT NULL AND countered_at IS NULL;
-- What waits is looked for every day.
CREATE INDEX payment_list_line_open ON payment_list_line (branch_id, list_id) WHERE outcome = 'open';

GRANT SELECT, INSERT, UPDATE ON payment_list_line, hand_over, large_gift, dues_publication TO app;
GRANT SELECT, INSERT ON payment_list, book_entry, book_year, receipt_print TO app;
