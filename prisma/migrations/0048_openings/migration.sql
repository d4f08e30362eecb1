-- A post is drafted before it is open, and is given after both sides have chosen and nobody has objected (公示).
ALTER TABLE opening ALTER COLUMN open_from DROP NOT NULL,
  ADD COLUMN capacity INTEGER,
  ADD COLUMN menu_year INTEGER,
  ADD CHECK (capacity BETWEEN 1 AND 500),
  ADD CHECK (kind = 'item' OR capacity IS NOT NULL),
  ADD CHECK (menu_year IS NULL OR kind = 'item'),
  ADD CHECK ((kind = 'post') = (post IS NOT NULL AND layer IS NOT NULL AND goal IS NOT NULL AND hours IS NOT NULL)),
  ADD CHECK (post IN ('policy', 'order', 'hygiene', 'mediation', 'relief', 'youth', 'business', 'integrity', 'council',
                      'centre-household', 'contact-household', 'other'));
-- The menu of a year has each kind once.
CREATE UNIQUE INDEX opening_menu ON opening (organisation_id, menu_year, service) WHERE menu_year IS NOT NULL;

-- Who came first is said by the turn in which it was entered: two of one instant are in an order too.
ALTER TABLE commitment DROP COLUMN why,
  ADD COLUMN turn INTEGER NOT NULL,
  ADD COLUMN yes_on DATE,
  ADD COLUMN public_until DATE,
  ADD COLUMN promised_on DATE,
  ADD COLUMN promised_way TEXT,
  ADD COLUMN assigned_on DATE,
  ADD COLUMN asked_on DATE,
  ADD COLUMN badge_on DATE,
  ADD COLUMN ended_on DATE,
  DROP CONSTRAINT commitment_state_check,
  ADD CONSTRAINT commitment_state_check
    CHECK (state IN ('waiting', 'chosen', 'posted', 'held', 'refused', 'withdrawn', 'released')),
  ADD CHECK (turn > 0),
  ADD CHECK ((promised_on IS NULL) = (promised_way IS NULL)),
  ADD CHECK (promised_way IN ('self', 'paper')),
  ADD CHECK ((state IN ('refused', 'withdrawn', 'released')) = (ended_on IS NOT NULL));
DROP INDEX commitment_open;
CREATE UNIQUE INDEX commitment_open ON commitment (opening_id, person_id)
  WHERE state IN ('waiting', 'chosen', 'posted', 'held');
-- The waiting list, in order of time.
CREATE UNIQUE INDEX commitment_turn ON commitment (opening_id, turn);
CREATE INDEX commitment_waiting ON commitment (opening_id, turn) WHERE state = 'waiting';

-- What became of a commitment, in order; only grows.
CREATE TABLE "commitment_step" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "text" BYTEA,
    "by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_step_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "commitment_step_commitment_id_seq_key" ON "commitment_step"("commitment_id", "seq");
ALTER TABLE "commitment_step" ADD CONSTRAINT "commitment_step_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE commitment_step
  ADD CHECK (seq > 0),
  ADD CHECK (state IN ('waiting', 'chosen', 'posted', 'held', 'refused', 'withdrawn', 'released')),
  ADD CHECK (cause IN ('claimed', 'proposed', 'next', 'agreed', 'refused', 'objected', 'promised', 'gave-up',
                       'wish', 'illness', 'unsuited', 'moved', 'closed', 'over'));

-- 评岗: what was said of a holder of a post in a year; only grows.
CREATE TABLE "post_review" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "result" TEXT NOT NULL,
    "owner_view" TEXT,
    "peers_view" TEXT,
    "residents_view" TEXT,
    "text" BYTEA,
    "by" UUID,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_review_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "post_review_commitment_id_on_idx" ON "post_review"("commitment_id", "on");
ALTER TABLE "post_review" ADD CONSTRAINT "post_review_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE post_review
  ADD CHECK (result IN ('stays', 'moved', 'released', 'not-reviewed')),
  ADD CHECK (owner_view IN ('good', 'fair', 'poor')),
  ADD CHECK (peers_view IN ('good', 'fair', 'poor')),
  ADD CHECK (residents_view IN ('good', 'fair', 'poor')),
  ADD CHECK ((result = 'not-reviewed') = (by IS NULL));

ALTER TABLE service
  ADD COLUMN asked_on DATE,
  ADD CHECK (score IS NULL OR state = 'certified');

GRANT SELECT, INSERT ON commitment_step, post_review TO app;

-- What is entered in a register may begin a case by itself.
ALTER TABLE pending_start DROP CONSTRAINT IF EXISTS pending_start_origin_check,
  ADD CONSTRAINT pending_start_origin_check CHECK (origin IN ('batch', 'sweep', 'case', 'cycle', 'register'));
