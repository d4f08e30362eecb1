-- CreateTable
CREATE TABLE "pairing" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "community_id" UUID NOT NULL,
    "unit_id" UUID,
    "about" TEXT,
    "keeper_id" UUID,
    "unit_side" BYTEA,
    "person_id" UUID,
    "member_id" UUID,
    "registrant_id" UUID,
    "household_id" UUID,
    "household" BYTEA,
    "consent_on" DATE,
    "from_day" DATE NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "until_day" DATE,
    "end_why" TEXT,
    "ended_by" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pairing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pairing_community_id_from_day_idx" ON "pairing"("community_id", "from_day");

-- CreateIndex
CREATE INDEX "pairing_unit_id_idx" ON "pairing"("unit_id");

-- CreateIndex
CREATE INDEX "pairing_person_id_idx" ON "pairing"("person_id");

-- Allowed values, what is said together, and what the role app may do.
ALTER TABLE pairing
  ADD CHECK (kind IN ('unit', 'household')),
  ADD CHECK (CASE kind
               WHEN 'unit' THEN num_nonnulls(unit_id, about, keeper_id, unit_side) = 4
                 AND num_nonnulls(person_id, member_id, registrant_id, household_id, household, consent_on) = 0
               ELSE num_nonnulls(unit_id, about, keeper_id, unit_side) = 0
                 AND num_nonnulls(member_id, registrant_id) = 1
                 AND num_nonnulls(person_id, household_id, consent_on) = 3
                 AND (household IS NOT NULL OR until_day IS NOT NULL) END),
  ADD CHECK ((until_day IS NULL) = (end_why IS NULL)),
  ADD CHECK (until_day >= from_day),
  ADD CHECK (end_why IN ('done', 'agreed', 'one-side', 'mistake', 'household-left', 'consent-withdrawn', 'not-renewed',
                         'unit-ended', 'person-left')),
  ADD CHECK (until_day IS NULL OR ended_by IS NOT NULL OR end_why IN ('not-renewed', 'unit-ended', 'person-left')),
  ADD CHECK (end_why <> 'consent-withdrawn' OR household IS NULL);

-- The same two are paired once at a time.
CREATE UNIQUE INDEX pairing_unit_open ON pairing (community_id, unit_id) WHERE until_day IS NULL AND kind = 'unit';
CREATE UNIQUE INDEX pairing_household_open ON pairing (person_id, household_id)
  WHERE until_day IS NULL AND kind = 'household';

GRANT SELECT, INSERT, UPDATE ON pairing TO app;
