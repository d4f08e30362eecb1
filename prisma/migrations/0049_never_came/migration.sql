-- CreateTable
CREATE TABLE "idle_span" (
    "registrant_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "openings" UUID[],

    CONSTRAINT "idle_span_pkey" PRIMARY KEY ("registrant_id","from_day")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "days" INTEGER NOT NULL,
    "openings" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT,
    "withdrawn_on" DATE,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_round" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "community_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "drafted_on" DATE NOT NULL,
    "case_id" TEXT,

    CONSTRAINT "letter_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_letter" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "unit_id" UUID,
    "person_id" UUID,
    "registrant_id" UUID,
    "state" TEXT NOT NULL,
    "because" TEXT,
    "facts" JSONB NOT NULL,
    "services" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "honours" BYTEA,
    "merits" BYTEA,
    "why" BYTEA,
    "number" INTEGER,
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "way" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "fault" TEXT,
    "printed" INTEGER NOT NULL DEFAULT 0,
    "received_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thanks_wish" (
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thanks_wish_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "follow_up_registrant_id_on_day_idx" ON "follow_up"("registrant_id", "on_day");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_case_id_seq_step_key" ON "follow_up"("case_id", "seq", "step");

-- CreateIndex
CREATE UNIQUE INDEX "letter_round_case_id_key" ON "letter_round"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_round_kind_community_id_period_key" ON "letter_round"("kind", "community_id", "period");

-- CreateIndex
CREATE INDEX "unit_letter_round_id_state_idx" ON "unit_letter"("round_id", "state");

-- CreateIndex
CREATE INDEX "unit_letter_unit_id_idx" ON "unit_letter"("unit_id");

-- CreateIndex
CREATE INDEX "unit_letter_person_id_idx" ON "unit_letter"("person_id");

-- AddForeignKey
ALTER TABLE "unit_letter" ADD CONSTRAINT "unit_letter_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "letter_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 报到证号 is numbered by each community for itself.
DROP INDEX "registrant_certificate_key";
CREATE UNIQUE INDEX "registrant_community_id_certificate_key" ON "registrant"("community_id", "certificate");

-- Allowed values, what is said together, and what the role app may do.
ALTER TABLE idle_span
  ADD CHECK (until_day >= from_day),
  ADD CHECK (cardinality(openings) BETWEEN 1 AND 3),
  ADD FOREIGN KEY (registrant_id) REFERENCES registrant (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE follow_up
  ADD CHECK (step IN ('message', 'call', 'unit', 'yearly')),
  ADD CHECK (days > 0),
  ADD CHECK (cardinality(openings) BETWEEN 1 AND 3),
  ADD FOREIGN KEY (registrant_id) REFERENCES registrant (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE letter_round
  ADD CHECK (kind IN ('thanks', 'feedback')),
  ADD CHECK (period ~ '^\d{4}(-late|-H1|-H2)?$');
ALTER TABLE unit_letter
  ADD CHECK (state IN ('drafted', 'held', 'left-out', 'reviewed', 'sent')),
  ADD CHECK (because IN ('wish', 'disposition', 'other')),
  ADD CHECK ((state IN ('held', 'left-out')) = (because IS NOT NULL)),
  ADD CHECK (because <> 'other' OR why IS NOT NULL),
  ADD CHECK (unit_id IS NOT NULL OR person_id IS NOT NULL),
  ADD CHECK (services >= 0 AND minutes >= 0),
  ADD CHECK (number > 0),
  ADD CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
  ADD CHECK (state NOT IN ('reviewed', 'sent') OR (number IS NOT NULL AND reviewed_by IS NOT NULL)),
  ADD CHECK (way IN ('paper', 'mail', 'link')),
  ADD CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  ADD CHECK (state <> 'sent' OR way IS NOT NULL),
  ADD CHECK (received_on IS NULL OR state = 'sent');

-- A person has one letter of a round, a unit one; a number is given once.
CREATE UNIQUE INDEX unit_letter_person ON unit_letter (round_id, person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX unit_letter_unit ON unit_letter (round_id, unit_id) WHERE person_id IS NULL;
CREATE UNIQUE INDEX unit_letter_number ON unit_letter (round_id, number);
-- Letters that a worker is to mail.
CREATE INDEX unit_letter_to_mail ON unit_letter (id) WHERE state = 'reviewed' AND way = 'mail' AND fault IS NULL;

GRANT SELECT, INSERT, UPDATE ON idle_span, follow_up, letter_round, unit_letter TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON thanks_wish TO app;
