-- CreateTable
CREATE TABLE "grid" (
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "worker_id" UUID,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "grid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "kept_by" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID,
    "party_name" TEXT,
    "liaison" BYTEA,
    "registered_on" DATE,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_link" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,
    "last_used_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "unit_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "member_id" UUID,
    "community_id" UUID NOT NULL,
    "unit_id" UUID,
    "grid_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'residence',
    "address" BYTEA,
    "talents" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wishes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "times" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "from_day" DATE,
    "until_day" DATE,
    "standing" TEXT NOT NULL,
    "standing_since" DATE NOT NULL,
    "listed_on" DATE NOT NULL,
    "reported_on" DATE,
    "certificate" TEXT,
    "deferral" TEXT,
    "review_on" DATE,
    "form_code" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrant_period" (
    "registrant_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "community_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrant_period_pkey" PRIMARY KEY ("registrant_id","seq")
);

-- CreateTable
CREATE TABLE "opening" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "grid_id" UUID,
    "title" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "post" TEXT,
    "layer" TEXT,
    "goal" TEXT,
    "hours" INTEGER,
    "owner_id" UUID,
    "talents" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "times" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "open_from" DATE NOT NULL,
    "open_until" DATE,
    "closed_on" DATE,
    "closed_why" TEXT,
    "raiser" BYTEA,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opening_place" (
    "opening_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "commitment_id" UUID,

    CONSTRAINT "opening_place_pkey" PRIMARY KEY ("opening_id","number")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "registrant_id" UUID,
    "member_id" UUID,
    "state" TEXT NOT NULL,
    "note" BYTEA,
    "agreed_on" DATE,
    "why" BYTEA,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "registrant_id" UUID,
    "member_id" UUID,
    "organisation_id" UUID NOT NULL,
    "opening_id" UUID,
    "commitment_id" UUID,
    "kind" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "what" BYTEA NOT NULL,
    "state" TEXT NOT NULL,
    "certifier_id" UUID,
    "certify_by" DATE NOT NULL,
    "score" INTEGER,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_step" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "text" BYTEA,
    "by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receiver_code" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "receiver_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "grid_worker_id_idx" ON "grid"("worker_id");

-- CreateIndex
CREATE UNIQUE INDEX "grid_community_id_name_key" ON "grid"("community_id", "name");

-- CreateIndex
CREATE INDEX "unit_organisation_id_idx" ON "unit"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_kept_by_name_key" ON "unit"("kept_by", "name");

-- CreateIndex
CREATE UNIQUE INDEX "unit_link_token_hash_key" ON "unit_link"("token_hash");

-- CreateIndex
CREATE INDEX "unit_link_unit_id_idx" ON "unit_link"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "registrant_certificate_key" ON "registrant"("certificate");

-- CreateIndex
CREATE UNIQUE INDEX "registrant_form_code_key" ON "registrant"("form_code");

-- CreateIndex
CREATE INDEX "registrant_community_id_standing_idx" ON "registrant"("community_id", "standing");

-- CreateIndex
CREATE INDEX "registrant_unit_id_idx" ON "registrant"("unit_id");

-- CreateIndex
CREATE INDEX "registrant_person_id_idx" ON "registrant"("person_id");

-- CreateIndex
CREATE INDEX "registrant_grid_id_idx" ON "registrant"("grid_id");

-- CreateIndex
CREATE INDEX "opening_organisation_id_kind_idx" ON "opening"("organisation_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "opening_place_commitment_id_key" ON "opening_place"("commitment_id");

-- CreateIndex
CREATE INDEX "commitment_opening_id_state_idx" ON "commitment"("opening_id", "state");

-- CreateIndex
CREATE INDEX "commitment_person_id_state_idx" ON "commitment"("person_id", "state");

-- CreateIndex
CREATE INDEX "commitment_registrant_id_idx" ON "commitment"("registrant_id");

-- CreateIndex
CREATE INDEX "service_registrant_id_state_day_idx" ON "service"("registrant_id", "state", "day");

-- CreateIndex
CREATE INDEX "service_member_id_day_idx" ON "service"("member_id", "day");

-- CreateIndex
CREATE INDEX "service_organisation_id_state_certify_by_idx" ON "service"("organisation_id", "state", "certify_by");

-- CreateIndex
CREATE INDEX "service_certifier_id_state_idx" ON "service"("certifier_id", "state");

-- CreateIndex
CREATE INDEX "service_opening_id_idx" ON "service"("opening_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_step_service_id_seq_key" ON "service_step"("service_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "receiver_code_code_hash_key" ON "receiver_code"("code_hash");

-- CreateIndex
CREATE INDEX "receiver_code_service_id_idx" ON "receiver_code"("service_id");

-- AddForeignKey
ALTER TABLE "unit_link" ADD CONSTRAINT "unit_link_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrant" ADD CONSTRAINT "registrant_grid_id_fkey" FOREIGN KEY ("grid_id") REFERENCES "grid"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrant" ADD CONSTRAINT "registrant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrant_period" ADD CONSTRAINT "registrant_period_registrant_id_fkey" FOREIGN KEY ("registrant_id") REFERENCES "registrant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_grid_id_fkey" FOREIGN KEY ("grid_id") REFERENCES "grid"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_place" ADD CONSTRAINT "opening_place_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_opening_id_fkey" FOREIGN KEY ("opening_id") REFERENCES "opening"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_step" ADD CONSTRAINT "service_step_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values, what is said together, and what the role app may do.
ALTER TABLE unit_link
  ADD CHECK (purpose IN ('list', 'deferral', 'feedback')),
  ADD CHECK (expires_at > created_at),
  ADD CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  ADD CHECK (uses >= 0);
ALTER TABLE registrant
  ADD CHECK (kind IN ('residence', 'assigned')),
  ADD CHECK (standing IN ('listed', 'notified', 'reported', 'available', 'serving', 'never-came', 'deferred',
                          'elsewhere', 'unreported', 'moved', 'retired', 'left-unit', 'ended')),
  ADD CHECK (deferral IN ('maternity', 'illness', 'posted-away', 'secrecy')),
  ADD CHECK ((standing = 'deferred') = (deferral IS NOT NULL)),
  ADD CHECK (deferral IS NULL OR review_on IS NOT NULL),
  ADD CHECK (kind = 'residence' OR from_day IS NOT NULL),
  ADD CHECK (until_day >= from_day);
ALTER TABLE registrant_period ADD CHECK (seq > 0);
ALTER TABLE opening
  ADD CHECK (kind IN ('post', 'item', 'wish')),
  ADD CHECK (service IN ('environment', 'civility', 'relief', 'safety', 'education', 'culture', 'advice', 'own')),
  ADD CHECK (layer IN ('leading', 'technical', 'ordinary')),
  ADD CHECK (hours > 0),
  ADD CHECK (open_until >= open_from),
  ADD CHECK (closed_on IS NULL OR closed_why IS NOT NULL),
  ADD CHECK ((raiser IS NULL) = (kind <> 'wish'));
ALTER TABLE opening_place ADD CHECK (number > 0);
ALTER TABLE commitment
  ADD CHECK (state IN ('waiting', 'chosen', 'held', 'refused', 'withdrawn', 'released')),
  ADD CHECK (registrant_id IS NOT NULL OR member_id IS NOT NULL);
ALTER TABLE service
  ADD CHECK (kind IN ('environment', 'civility', 'relief', 'safety', 'education', 'culture', 'advice', 'own')),
  ADD CHECK (minutes BETWEEN 1 AND 1440),
  ADD CHECK (state IN ('recorded', 'certified', 'refused', 'answered', 'void')),
  ADD CHECK (score BETWEEN 1 AND 5),
  ADD CHECK (registrant_id IS NOT NULL OR member_id IS NOT NULL);
ALTER TABLE service_step
  ADD CHECK (seq > 0),
  ADD CHECK (state IN ('recorded', 'certified', 'refused', 'answered', 'void')),
  ADD CHECK (state <> 'refused' OR text IS NOT NULL);
ALTER TABLE receiver_code ADD CHECK (expires_at > created_at);

-- A person is a registrant of a community once, of each kind, while that lasts.
CREATE UNIQUE INDEX registrant_open ON registrant (person_id, community_id, kind)
  WHERE standing NOT IN ('elsewhere', 'moved', 'retired', 'left-unit', 'ended');
-- He takes an opening up once at a time.
CREATE UNIQUE INDEX commitment_open ON commitment (opening_id, person_id) WHERE state IN ('waiting', 'chosen', 'held');
-- Free places, and openings that are open, are looked for.
CREATE INDEX opening_place_free ON opening_place (opening_id, number) WHERE commitment_id IS NULL;
CREATE INDEX opening_open ON opening (organisation_id, open_from) WHERE closed_on IS NULL;

GRANT SELECT, INSERT, UPDATE ON grid, unit, unit_link, registrant, opening, commitment, service, receiver_code TO app;
GRANT SELECT, INSERT, UPDATE, DELETE ON opening_place TO app;
GRANT SELECT, INSERT ON registrant_period, service_step TO app;
