-- Accounts: tries to sign in by name and address, passwords that were, the second factor, what needs a second one's yes;
-- seals that only the keys' owner can make, with the heads that they cover, and what following the chains came to.
-- The columns "failures" and "locked_until" stay: an API of the release before still signs people in by them while the
-- processes are renewed one after the other.
ALTER TABLE "person" ADD COLUMN     "password_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "seal" ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "sign_in_try" (
    "name_hash" BYTEA NOT NULL,
    "address" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "succeeded_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_try_pkey" PRIMARY KEY ("name_hash","address")
);

-- CreateTable
CREATE TABLE "password_past" (
    "id" BIGSERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_past_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "requested_by" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "paths" TEXT[],
    "person_id" UUID,
    "detail" JSONB NOT NULL,
    "asked_hash" BYTEA NOT NULL,
    "status" TEXT NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seal_head" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "seal_head_pkey" PRIMARY KEY ("kind","id","day")
);

-- CreateTable
CREATE TABLE "audit_check" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chains" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "seals" INTEGER NOT NULL,
    "findings" JSONB NOT NULL,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "sign_in_try_last_at_idx" ON "sign_in_try"("last_at");

-- CreateIndex
CREATE INDEX "password_past_person_id_idx" ON "password_past"("person_id");

-- CreateIndex
CREATE INDEX "approval_requested_by_status_idx" ON "approval"("requested_by", "status");

-- CreateIndex
CREATE INDEX "approval_requested_at_id_idx" ON "approval"("requested_at", "id");

-- CreateIndex
CREATE INDEX "seal_head_day_idx" ON "seal_head"("day");

-- Whoever has a password has it from today on: nobody's is 90 days old at once.
UPDATE person SET password_at = now() WHERE password_hash IS NOT NULL AND NOT must_change;

-- 安全管理员
ALTER TABLE role_holding
  DROP CONSTRAINT role_holding_role_check,
  ADD CONSTRAINT role_holding_role_check CHECK (role IN (
    'secretary', 'deputy-secretary', 'organisation-commissioner', 'discipline-commissioner', 'group-leader',
    'organisation-officer', 'community-worker', 'administrator', 'security-administrator', 'auditor'));

ALTER TABLE approval
  ADD CHECK (kind ~ '^[a-z][a-z-]*$'),
  ADD CHECK (status IN ('waiting', 'approved', 'refused', 'used')),
  ADD CHECK ((decided_by IS NULL) = (status = 'waiting')),
  -- Nobody says yes to what he asked himself, or to what is about him.
  ADD CHECK (decided_by <> requested_by),
  ADD CHECK (decided_by <> person_id);
ALTER TABLE seal_head ADD CHECK (kind IN ('case', 'actor'));

GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_try, second_factor TO app;
GRANT SELECT, INSERT, DELETE ON password_past TO app;
GRANT USAGE ON SEQUENCE password_past_id_seq TO app;
GRANT SELECT, INSERT ON approval, seal_head TO app;
GRANT UPDATE (status, decided_by, decided_at) ON approval TO app;
GRANT SELECT, INSERT, UPDATE ON audit_check TO app;
