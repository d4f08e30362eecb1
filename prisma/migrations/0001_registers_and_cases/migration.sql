-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "may_approve_probationary" BOOLEAN NOT NULL DEFAULT false,
    "phone" TEXT,
    "address" TEXT,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "login_name" TEXT,
    "password_hash" TEXT,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_holding" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,

    CONSTRAINT "role_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "ethnicity" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "identity_number" BYTEA NOT NULL,
    "identity_hash" BYTEA NOT NULL,
    "identity_tail_hash" BYTEA NOT NULL,
    "phone" BYTEA,
    "phone_hash" BYTEA,
    "education" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "post" TEXT,
    "address" BYTEA,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'normal',
    "joined_on" DATE NOT NULL,
    "full_on" DATE,
    "branch_id" UUID NOT NULL,
    "group_id" UUID,
    "also_id" UUID,
    "tags" TEXT[],
    "dues_paid_to" CHAR(7),
    "dues_exempt" BOOLEAN NOT NULL DEFAULT false,
    "under_disposition" BOOLEAN NOT NULL DEFAULT false,
    "inform_by" TEXT NOT NULL DEFAULT 'in-app',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relation_change" (
    "case_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relation_change_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "member_id" UUID,
    "rule_set" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "due_on" DATE,
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "ending" TEXT,
    "head_hash" BYTEA NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_organisation" (
    "case_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "case_organisation_pkey" PRIMARY KEY ("case_id","side")
);

-- CreateTable
CREATE TABLE "case_reader" (
    "case_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "case_reader_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "opened_seq" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "calendar_version" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" UUID,
    "delegated_to" UUID,
    "read_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_seq" INTEGER,
    "outcome" TEXT,
    "closed_by" UUID,
    "by_timeout" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_seat" (
    "id" BIGSERIAL NOT NULL,
    "task_id" TEXT NOT NULL,
    "organisation_id" UUID,
    "role" TEXT,
    "person_id" UUID,
    "via" TEXT NOT NULL,

    CONSTRAINT "task_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upcoming" (
    "case_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "organisation_id" UUID,
    "role" TEXT,
    "person_id" UUID,

    CONSTRAINT "upcoming_pkey" PRIMARY KEY ("case_id","position")
);

-- CreateTable
CREATE TABLE "timeline" (
    "case_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "decision_id" UUID,
    "task_id" TEXT,
    "outcome" TEXT,
    "actor_id" UUID,
    "actor_role" TEXT,
    "actor_organisation_id" UUID,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "by_timeout" BOOLEAN NOT NULL DEFAULT false,
    "submission_id" UUID,
    "transition" JSONB NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "timeline_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "letter" (
    "case_id" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "voided_on" DATE,
    "void_reason" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("organisation_id","number")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "person_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "decision_id" UUID NOT NULL,
    "submission_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "answer" JSONB,

    CONSTRAINT "request_pkey" PRIMARY KEY ("person_id","route","key")
);

-- CreateTable
CREATE TABLE "counter" (
    "scope" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("scope")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "off" TEXT[],
    "work" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "local_date" DATE NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "lines" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "actor_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("actor_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "actor_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("actor_id")
);

-- CreateTable
CREATE TABLE "seal" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heads" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "seal_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "blob" (
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "blob" BYTEA,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "result" JSONB NOT NULL DEFAULT '{}',
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "worker_id" TEXT NOT NULL,
    "task_queue" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_path_key" ON "organisation"("path");

-- CreateIndex
CREATE INDEX "organisation_parent_id_idx" ON "organisation"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_login_name_key" ON "person"("login_name");

-- CreateIndex
CREATE INDEX "role_holding_organisation_id_role_idx" ON "role_holding"("organisation_id", "role");

-- CreateIndex
CREATE INDEX "role_holding_person_id_idx" ON "role_holding"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_person_id_key" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_identity_hash_key" ON "member"("identity_hash");

-- CreateIndex
CREATE INDEX "member_branch_id_idx" ON "member"("branch_id");

-- CreateIndex
CREATE INDEX "member_identity_tail_hash_idx" ON "member"("identity_tail_hash");

-- CreateIndex
CREATE INDEX "member_phone_hash_idx" ON "member"("phone_hash");

-- CreateIndex
CREATE INDEX "member_pinyin_idx" ON "member"("pinyin");

-- CreateIndex
CREATE INDEX "member_initials_idx" ON "member"("initials");

-- CreateIndex
CREATE INDEX "relation_change_member_id_idx" ON "relation_change"("member_id");

-- CreateIndex
CREATE INDEX "case_member_id_idx" ON "case"("member_id");

-- CreateIndex
CREATE INDEX "case_procedure_stage_idx" ON "case"("procedure", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "case_organisation_id_number_key" ON "case"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "case_organisation_organisation_id_idx" ON "case_organisation"("organisation_id");

-- CreateIndex
CREATE INDEX "case_reader_person_id_idx" ON "case_reader"("person_id");

-- CreateIndex
CREATE INDEX "task_case_id_idx" ON "task"("case_id");

-- CreateIndex
CREATE INDEX "task_closed_by_idx" ON "task"("closed_by");

-- CreateIndex
CREATE INDEX "task_due_on_idx" ON "task"("due_on");

-- CreateIndex
CREATE INDEX "task_seat_task_id_idx" ON "task_seat"("task_id");

-- CreateIndex
CREATE INDEX "task_seat_organisation_id_role_idx" ON "task_seat"("organisation_id", "role");

-- CreateIndex
CREATE INDEX "task_seat_person_id_idx" ON "task_seat"("person_id");

-- CreateIndex
CREATE INDEX "upcoming_organisation_id_role_idx" ON "upcoming"("organisation_id", "role");

-- CreateIndex
CREATE INDEX "upcoming_person_id_idx" ON "upcoming"("person_id");

-- CreateIndex
CREATE INDEX "timeline_actor_id_idx" ON "timeline"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "timeline_case_id_decision_id_key" ON "timeline"("case_id", "decision_id");

-- CreateIndex
CREATE INDEX "letter_case_id_idx" ON "letter"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_decision_id_key" ON "request"("decision_id");

-- CreateIndex
CREATE INDEX "request_at_idx" ON "request"("at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_person_id_case_id_local_date_key" ON "notice"("person_id", "case_id", "local_date");

-- CreateIndex
CREATE INDEX "audit_object_kind_object_id_idx" ON "audit"("object_kind", "object_id");

-- CreateIndex
CREATE INDEX "job_created_by_idx" ON "job"("created_by");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_also_id_fkey" FOREIGN KEY ("also_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_organisation" ADD CONSTRAINT "case_organisation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_seat" ADD CONSTRAINT "task_seat_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
