-- AlterTable
ALTER TABLE "document_print" ADD COLUMN     "by_office" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "channel_pause" (
    "channel" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pause_pkey" PRIMARY KEY ("channel")
);

-- What a member has printed of his own papers so far uses up no original any more.
UPDATE document_print p SET by_office = false
  FROM document d JOIN "case" c ON c.id = d.case_id JOIN member m ON m.id = c.member_id
 WHERE d.id = p.document_id AND m.person_id = p.person_id;

ALTER TABLE channel_pause
  ADD CHECK (channel IN ('mail', 'sms', 'wecom')),
  ADD CHECK (failures > 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON channel_pause TO app;
