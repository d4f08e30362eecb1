-- AlterTable
ALTER TABLE "calendar_year" ADD COLUMN     "set_at" TIMESTAMPTZ(3),
ADD COLUMN     "set_by" UUID;

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "outside_id" UUID,
ADD COLUMN     "variant" TEXT;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT 'office',
ADD COLUMN     "routed_at" TIMESTAMPTZ(3),
ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "mail" BYTEA,
ADD COLUMN     "mobile" BYTEA,
ADD COLUMN     "opt_out" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "wecom_id" TEXT;

-- AlterTable
ALTER TABLE "relation_change" ADD COLUMN     "outside_id" UUID,
ALTER COLUMN "from_id" DROP NOT NULL,
ALTER COLUMN "to_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "outside_organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "postcode" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outside_organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dues_transit" (
    "case_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "paid_to" CHAR(7),
    "exempt" BOOLEAN NOT NULL DEFAULT false,
    "from_month" CHAR(7) NOT NULL,
    "last_month" CHAR(7),
    "billed_to" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "dues_transit_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "side_task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" TEXT,
    "member_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'open',
    "done_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,

    CONSTRAINT "side_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_start" (
    "id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "episode" TEXT NOT NULL,
    "batch_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "actor_id" UUID NOT NULL,
    "submission_id" UUID,
    "data" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "problem" JSONB,
    "case_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "pending_start_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "letter_number" TEXT,
    "code" TEXT NOT NULL,
    "template_id" UUID,
    "sha256" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_print" (
    "document_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_print_pkey" PRIMARY KEY ("document_id","serial")
);

-- CreateTable
CREATE TABLE "template" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" BYTEA NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "scan" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_override" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "procedure" TEXT NOT NULL,
    "parameter" TEXT NOT NULL,
    "value" JSONB,
    "reason" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "set_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relay_line" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "told_on" DATE,
    "way" TEXT,
    "ticked_by" UUID,
    "ticked_at" TIMESTAMPTZ(3),

    CONSTRAINT "relay_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "oidc_attempt" (
    "state_hash" BYTEA NOT NULL,
    "secret" BYTEA NOT NULL,
    "return_to" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oidc_attempt_pkey" PRIMARY KEY ("state_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "outside_organisation_name_key" ON "outside_organisation"("name");

-- CreateIndex
CREATE INDEX "dues_transit_member_id_idx" ON "dues_transit"("member_id");

-- CreateIndex
CREATE INDEX "side_task_case_id_idx" ON "side_task"("case_id");

-- CreateIndex
CREATE INDEX "side_task_member_id_idx" ON "side_task"("member_id");

-- CreateIndex
CREATE INDEX "side_task_organisation_id_status_idx" ON "side_task"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "batch_created_by_idx" ON "batch"("created_by");

-- CreateIndex
CREATE INDEX "batch_organisation_id_idx" ON "batch"("organisation_id");

-- CreateIndex
CREATE INDEX "pending_start_batch_id_position_idx" ON "pending_start"("batch_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pending_start_procedure_subject_episode_key" ON "pending_start"("procedure", "subject", "episode");

-- CreateIndex
CREATE UNIQUE INDEX "document_code_key" ON "document"("code");

-- CreateIndex
CREATE INDEX "document_case_id_idx" ON "document"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "template_organisation_id_kind_version_key" ON "template"("organisation_id", "kind", "version");

-- CreateIndex
CREATE INDEX "attachment_case_id_idx" ON "attachment"("case_id");

-- CreateIndex
CREATE INDEX "rule_override_procedure_organisation_id_idx" ON "rule_override"("procedure", "organisation_id");

-- CreateIndex
CREATE INDEX "setting_organisation_id_key_idx" ON "setting"("organisation_id", "key");

-- CreateIndex
CREATE INDEX "delivery_person_id_idx" ON "delivery"("person_id");

-- CreateIndex
CREATE INDEX "delivery_provider_id_idx" ON "delivery"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_notice_id_channel_key" ON "delivery"("notice_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "relay_line_notice_id_key" ON "relay_line"("notice_id");

-- CreateIndex
CREATE INDEX "relay_line_organisation_id_idx" ON "relay_line"("organisation_id");

-- CreateIndex
CREATE INDEX "relay_line_person_id_idx" ON "relay_line"("person_id");

-- CreateIndex
CREATE INDEX "person_identity_person_id_idx" ON "person_identity"("person_id");

-- CreateIndex
CREATE INDEX "oidc_attempt_expires_at_idx" ON "oidc_attempt"("expires_at");

-- CreateIndex
CREATE INDEX "case_batch_id_idx" ON "case"("batch_id");

-- AddForeignKey
ALTER TABLE "document_print" ADD CONSTRAINT "document_print_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot say: allowed values, what exists once, indexes of open work, and what `app` may do.
ALTER TABLE member
  DROP CONSTRAINT member_standing_check,
  ADD CONSTRAINT member_standing_check
    CHECK (standing IN ('normal', 'lost', 'stopped', 'ended', 'arriving', 'transferred')),
  DROP CONSTRAINT member_inform_by_check,
  ADD CONSTRAINT member_inform_by_check
    CHECK (inform_by IN ('in-app', 'sms', 'mail', 'wecom', 'phone', 'visit', 'family', 'letter'));
ALTER TABLE person ADD CHECK (opt_out <@ ARRAY['mail', 'sms', 'wecom']);
ALTER TABLE relation_change ADD CHECK (from_id IS NOT NULL OR to_id IS NOT NULL);
ALTER TABLE side_task
  ADD CHECK (kind IN ('national-out', 'national-in', 'probation-review')),
  ADD CHECK (status IN ('open', 'done', 'not-needed'));
ALTER TABLE batch
  ADD CHECK (kind IN ('graduates', 'whole-branch')),
  ADD CHECK (status IN ('preview', 'running', 'done', 'discarded'));
ALTER TABLE pending_start ADD CHECK (status IN ('checked', 'refused', 'waiting', 'started', 'failed'));
ALTER TABLE document ADD CHECK (kind IN ('letter', 'adjustment', 'receipt'));
ALTER TABLE template ADD CHECK (kind IN ('letter', 'adjustment', 'receipt'));
ALTER TABLE attachment
  ADD CHECK (kind IN ('letter-scan', 'receipt-scan', 'other')),
  ADD CHECK (scan IN ('clean', 'not-scanned'));
ALTER TABLE notice ADD CHECK (audience IN ('member', 'office'));
ALTER TABLE delivery
  ADD CHECK (channel IN ('mail', 'sms', 'wecom')),
  ADD CHECK (status IN ('waiting', 'sent', 'delivered', 'failed', 'given-up'));
ALTER TABLE relay_line
  ADD CHECK (reason IN ('no-channel', 'opted-out', 'failed')),
  ADD CHECK (way IN ('phone', 'visit', 'family', 'letter', 'other'));

CREATE UNIQUE INDEX side_task_once_a_case ON side_task (case_id, kind) WHERE case_id IS NOT NULL;
CREATE UNIQUE INDEX side_task_once_a_member ON side_task (member_id, kind) WHERE case_id IS NULL AND status = 'open';
CREATE INDEX pending_start_due ON pending_start (next_at) WHERE status = 'waiting';
CREATE INDEX notice_unrouted ON notice (delivered_at) WHERE routed_at IS NULL;
CREATE INDEX delivery_due ON delivery (next_at) WHERE status = 'waiting';
CREATE INDEX relay_line_open ON relay_line (organisation_id) WHERE ticked_at IS NULL;
CREATE INDEX task_unsettled ON task (calendar_version) WHERE closed_at IS NULL;

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE ON
  outside_organisation, dues_transit, side_task, batch, pending_start, template, attachment, delivery, relay_line TO app;
GRANT SELECT, INSERT, DELETE ON person_identity, oidc_attempt TO app;
GRANT DELETE ON pending_start TO app;
GRANT SELECT, INSERT ON document, document_print, rule_override, setting TO app;
