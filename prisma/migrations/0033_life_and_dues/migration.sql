-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "first_month" CHAR(7);

-- CreateTable
CREATE TABLE "duty_fact" (
    "member_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "source" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_fact_pkey" PRIMARY KEY ("member_id","duty","month","source","fact")
);

-- CreateTable
CREATE TABLE "exemption" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "basis" BYTEA,
    "organisation_id" UUID NOT NULL,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,
    "ended_by" UUID,

    CONSTRAINT "exemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "planned_on" DATE NOT NULL,
    "sitting_id" UUID,
    "dropped_at" TIMESTAMPTZ(3),
    "not_held_at" TIMESTAMPTZ(3),
    "case_id" TEXT,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitting" (
    "id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kinds" TEXT[],
    "begins_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "keeper_id" UUID,
    "minute_taker_id" UUID,
    "agenda" BYTEA,
    "minutes" BYTEA,
    "study_minutes" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "make_up_until" DATE,
    "code" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sitting_host" (
    "sitting_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "sitting_host_pkey" PRIMARY KEY ("sitting_id","organisation_id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "sitting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "apart" TEXT,
    "mark" TEXT,
    "marked_by" UUID,
    "marked_how" TEXT,
    "marked_at" TIMESTAMPTZ(3),
    "leave_kind" TEXT,
    "leave_status" TEXT,
    "leave_reason" BYTEA,
    "leave_asked_at" TIMESTAMPTZ(3),
    "leave_answered_by" UUID,
    "leave_answered_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),
    "made_up_on" DATE,
    "made_up_how" TEXT,
    "made_up_minutes" INTEGER,
    "made_up_by" UUID,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("sitting_id","member_id")
);

-- CreateTable
CREATE TABLE "attendance_correction" (
    "id" BIGSERIAL NOT NULL,
    "sitting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_mark" TEXT,
    "to_mark" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "sitting_id" UUID,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_base" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_month" CHAR(7) NOT NULL,
    "payer_class" TEXT NOT NULL,
    "base" BYTEA,
    "monthly_fen" INTEGER NOT NULL,
    "quarterly" BOOLEAN NOT NULL DEFAULT false,
    "standing" BOOLEAN NOT NULL DEFAULT false,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_base_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_relief" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_month" CHAR(7) NOT NULL,
    "to_month" CHAR(7) NOT NULL,
    "monthly_fen" INTEGER NOT NULL,
    "case_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "dues_relief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_entry" (
    "id" BIGSERIAL NOT NULL,
    "member_id" UUID NOT NULL,
    "month" CHAR(7) NOT NULL,
    "kind" TEXT NOT NULL,
    "fen" INTEGER NOT NULL,
    "branch_id" UUID NOT NULL,
    "due_on" DATE,
    "payment_id" UUID,
    "counters" BIGINT,
    "origin" TEXT NOT NULL,
    "case_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dues_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_payment" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "branch_id" UUID NOT NULL,
    "fen" INTEGER NOT NULL,
    "way" TEXT NOT NULL,
    "proxy" BOOLEAN NOT NULL DEFAULT false,
    "paid_on" DATE NOT NULL,
    "receipt_no" TEXT,
    "list_line_id" UUID,
    "hand_over_id" UUID,
    "entered_by" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "countered_at" TIMESTAMPTZ(3),

    CONSTRAINT "dues_payment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_fact_month_member_id_idx" ON "duty_fact"("month", "member_id");

-- CreateIndex
CREATE INDEX "exemption_member_id_idx" ON "exemption"("member_id");

-- CreateIndex
CREATE INDEX "exemption_organisation_id_idx" ON "exemption"("organisation_id");

-- CreateIndex
CREATE INDEX "plan_item_planned_on_idx" ON "plan_item"("planned_on");

-- CreateIndex
CREATE INDEX "plan_item_sitting_id_idx" ON "plan_item"("sitting_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_organisation_id_year_kind_serial_key" ON "plan_item"("organisation_id", "year", "kind", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "sitting_case_id_key" ON "sitting"("case_id");

-- CreateIndex
CREATE INDEX "sitting_organisation_id_begins_at_idx" ON "sitting"("organisation_id", "begins_at");

-- CreateIndex
CREATE INDEX "sitting_begins_at_idx" ON "sitting"("begins_at");

-- CreateIndex
CREATE INDEX "sitting_host_organisation_id_idx" ON "sitting_host"("organisation_id");

-- CreateIndex
CREATE INDEX "attendance_member_id_idx" ON "attendance"("member_id");

-- CreateIndex
CREATE INDEX "attendance_branch_id_idx" ON "attendance"("branch_id");

-- CreateIndex
CREATE INDEX "attendance_correction_sitting_id_member_id_idx" ON "attendance_correction"("sitting_id", "member_id");

-- CreateIndex
CREATE INDEX "study_member_id_on_date_idx" ON "study"("member_id", "on_date");

-- CreateIndex
CREATE UNIQUE INDEX "study_member_id_sitting_id_key" ON "study"("member_id", "sitting_id");

-- CreateIndex
CREATE UNIQUE INDEX "dues_base_member_id_from_month_key" ON "dues_base"("member_id", "from_month");

-- CreateIndex
CREATE INDEX "dues_relief_member_id_idx" ON "dues_relief"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "dues_entry_counters_key" ON "dues_entry"("counters");

-- CreateIndex
CREATE INDEX "dues_entry_member_id_month_idx" ON "dues_entry"("member_id", "month");

-- CreateIndex
CREATE INDEX "dues_entry_branch_id_month_idx" ON "dues_entry"("branch_id", "month");

-- CreateIndex
CREATE INDEX "dues_entry_payment_id_idx" ON "dues_entry"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "dues_payment_list_line_id_key" ON "dues_payment"("list_line_id");

-- CreateIndex
CREATE INDEX "dues_payment_member_id_idx" ON "dues_payment"("member_id");

-- CreateIndex
CREATE INDEX "dues_payment_branch_id_paid_on_idx" ON "dues_payment"("branch_id", "paid_on");

-- CreateIndex
CREATE INDEX "dues_payment_hand_over_id_idx" ON "dues_payment"("hand_over_id");

-- AddForeignKey
ALTER TABLE "sitting_host" ADD CONSTRAINT "sitting_host_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values, what is looked up by its beginning, what is written once, and what the role app may do.
ALTER TABLE organisation ADD CHECK (first_month IS NULL OR first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE duty_fact
  ADD CHECK (duty IN ('life', 'dues', 'work')),
  ADD CHECK (verdict IN ('done', 'excused', 'missed', 'void')),
  ADD CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE exemption
  ADD CHECK (kind IN ('listed', 'ill', 'abroad', 'away', 'elsewhere')),
  ADD CHECK (to_date IS NULL OR to_date >= from_date);
ALTER TABLE plan_item
  ADD CHECK (kind IN ('assembly', 'committee', 'group', 'lecture', 'theme-day', 'life-meeting', 'appraisal', 'talks')),
  ADD CHECK (to_date >= from_date);
ALTER TABLE sitting
  ADD CHECK (status IN ('planned', 'notified', 'open', 'closed', 'minuted', 'archived', 'cancelled', 'not-held')),
  ADD CHECK (ends_at > begins_at),
  ADD CHECK (study_minutes BETWEEN 0 AND 1440);
ALTER TABLE attendance
  ADD CHECK (apart IN ('floating', 'listed', 'ill', 'abroad', 'away', 'elsewhere')),
  ADD CHECK (mark IN ('present', 'late', 'leave', 'absent')),
  ADD CHECK (marked_how IN ('keeper', 'phone', 'correction')),
  ADD CHECK (leave_kind IN ('ill', 'business', 'family', 'other')),
  ADD CHECK (leave_status IN ('asked', 'granted', 'refused')),
  ADD CHECK (made_up_minutes BETWEEN 1 AND 1440);
ALTER TABLE attendance_correction ADD CHECK (why IN ('mistake', 'late-leave'));
ALTER TABLE study ADD CHECK (minutes BETWEEN 1 AND 1440);
ALTER TABLE dues_base
  ADD CHECK (payer_class IN ('salary', 'yearly-salary', 'self-employed', 'retired', 'farmer', 'student', 'unemployed', 'relief',
                             'low-income')),
  ADD CHECK (monthly_fen >= 0),
  ADD CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE dues_relief ADD CHECK (monthly_fen >= 0), ADD CHECK (to_month >= from_month);
ALTER TABLE dues_entry
  ADD CHECK (kind IN ('billed', 'paid', 'waived', 'countered')),
  ADD CHECK (fen >= 0),
  ADD CHECK ((kind = 'countered') = (counters IS NOT NULL)),
  ADD CHECK (origin IN ('sweep', 'transit', 'hand', 'import', 'relief'));
ALTER TABLE dues_payment ADD CHECK (fen > 0), ADD CHECK (way IN ('cash', 'bank', 'wechat'));

-- A month is billed to a member once by the sweep, however often that runs.
CREATE UNIQUE INDEX dues_entry_billed_once ON dues_entry (member_id, month) WHERE kind = 'billed' AND origin = 'sweep';

GRANT SELECT, INSERT, UPDATE ON duty_fact, exemption, plan_item, sitting, sitting_host, attendance, study, dues_base,
  dues_relief, dues_payment TO app;
GRANT SELECT, INSERT ON attendance_correction, dues_entry TO app;
GRANT USAGE ON SEQUENCE attendance_correction_id_seq, dues_entry_id_seq TO app;
