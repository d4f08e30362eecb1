-- CreateTable
CREATE TABLE "unit_link_place" (
    "link_id" UUID NOT NULL,
    "place_hash" BYTEA NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_link_place_pkey" PRIMARY KEY ("link_id","place_hash")
);

-- CreateTable
CREATE TABLE "unit_answer" (
    "id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "deferral" TEXT,
    "review_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "taken" BOOLEAN,

    CONSTRAINT "unit_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_resource" (
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "unit_id" UUID,
    "title" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "off_on" DATE,
    "off_why" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_booking" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "booked_by" UUID NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_project" (
    "id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "raised_by_unit_id" UUID,
    "stage" TEXT NOT NULL,
    "taken_by_unit_id" UUID,
    "taken_by_id" UUID,
    "taken_by_person_id" UUID,
    "owner_id" UUID,
    "deliver_by" DATE,
    "fen" INTEGER,
    "agreed_on" DATE,
    "delivered_on" DATE,
    "score" INTEGER,
    "for_meeting" BOOLEAN NOT NULL DEFAULT false,
    "raised_on" DATE NOT NULL,
    "closed_on" DATE,
    "ending" TEXT,

    CONSTRAINT "joint_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_seat" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "holder" BYTEA NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "council_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_opinion" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "community_id" UUID NOT NULL,
    "case_id" TEXT NOT NULL,
    "asked_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "answer" TEXT,
    "facts" BYTEA,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "showing_consent" (
    "id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "showing" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_on" DATE,
    "revoked_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "showing_consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_answer_registrant_id_idx" ON "unit_answer"("registrant_id");

-- CreateIndex
CREATE INDEX "unit_resource_community_id_idx" ON "unit_resource"("community_id");

-- CreateIndex
CREATE INDEX "unit_resource_unit_id_idx" ON "unit_resource"("unit_id");

-- CreateIndex
CREATE INDEX "resource_booking_resource_id_day_idx" ON "resource_booking"("resource_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_case_id_key" ON "joint_project"("case_id");

-- CreateIndex
CREATE INDEX "joint_project_community_id_stage_idx" ON "joint_project"("community_id", "stage");

-- CreateIndex
CREATE INDEX "joint_project_taken_by_unit_id_idx" ON "joint_project"("taken_by_unit_id");

-- CreateIndex
CREATE INDEX "joint_project_raised_by_unit_id_idx" ON "joint_project"("raised_by_unit_id");

-- CreateIndex
CREATE INDEX "council_seat_organisation_id_idx" ON "council_seat"("organisation_id");

-- CreateIndex
CREATE INDEX "council_seat_unit_id_idx" ON "council_seat"("unit_id");

-- CreateIndex
CREATE INDEX "unit_opinion_community_id_answer_idx" ON "unit_opinion"("community_id", "answer");

-- CreateIndex
CREATE UNIQUE INDEX "unit_opinion_unit_id_year_community_id_key" ON "unit_opinion"("unit_id", "year", "community_id");

-- CreateIndex
CREATE INDEX "showing_consent_registrant_id_idx" ON "showing_consent"("registrant_id");

-- AddForeignKey
ALTER TABLE "unit_link_place" ADD CONSTRAINT "unit_link_place_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "unit_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_answer" ADD CONSTRAINT "unit_answer_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "unit_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_booking" ADD CONSTRAINT "resource_booking_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "unit_resource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Allowed values, what is said together, and what the role app may do.
ALTER TABLE unit_link_place ADD CHECK (uses > 0);
ALTER TABLE unit_answer
  ADD CHECK (deferral IN ('maternity', 'illness', 'posted-away', 'secrecy')),
  ADD CHECK ((deferral IS NULL) = (review_on IS NULL)),
  ADD CHECK ((settled_at IS NULL) = (taken IS NULL)),
  ADD CHECK (settled_at IS NULL OR settled_by IS NOT NULL);
ALTER TABLE unit_resource ADD CHECK ((off_on IS NULL) = (off_why IS NULL)), ADD CHECK (off_why IN ('unconfirmed', 'withdrawn'));
ALTER TABLE resource_booking ADD CHECK (part IN ('morning', 'afternoon', 'evening'));
ALTER TABLE joint_project
  ADD CHECK (kind IN ('need', 'project')),
  ADD CHECK (score BETWEEN 1 AND 5),
  ADD CHECK (fen >= 0),
  ADD CHECK ((closed_on IS NULL) = (ending IS NULL)),
  ADD CHECK (num_nonnulls(taken_by_unit_id, taken_by_id, taken_by_person_id) <= 1);
ALTER TABLE council_seat
  ADD CHECK (role IN ('part-time-member', 'liaison', 'member')),
  ADD CHECK (until_day >= from_day);
ALTER TABLE unit_opinion
  ADD CHECK (answer IN ('good', 'fair', 'ordinary', 'poor', 'unknown')),
  ADD CHECK ((answer IS NULL) = (answered_at IS NULL)),
  ADD CHECK (answered_at IS NULL OR answered_by IS NOT NULL),
  ADD CHECK (answer <> 'poor' OR facts IS NOT NULL);
ALTER TABLE showing_consent
  ADD CHECK (showing IN ('notice-board', 'badge')),
  ADD CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  ADD CHECK ((revoked_at IS NULL) = (revoked_on IS NULL)),
  ADD CHECK (revoked_on >= given_on);

-- A unit says one thing of one of its people until the community has looked at it.
CREATE UNIQUE INDEX unit_answer_open ON unit_answer (registrant_id) WHERE settled_at IS NULL;
-- A part of a day is given once.
CREATE UNIQUE INDEX resource_booking_taken ON resource_booking (resource_id, day, part) WHERE cancelled_at IS NULL;
CREATE UNIQUE INDEX showing_consent_given ON showing_consent (registrant_id, showing) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON unit_link_place, unit_answer, unit_resource, resource_booking, joint_project, council_seat,
  unit_opinion, showing_consent TO app;
