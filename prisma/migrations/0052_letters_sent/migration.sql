-- AlterTable
ALTER TABLE "unit_letter" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_at" TIMESTAMPTZ(3),
ADD COLUMN     "queued_at" TIMESTAMPTZ(3);

-- What is said together: only a reviewed letter is in the program's hand, and not while a person is to decide.
ALTER TABLE unit_letter
  ADD CHECK (attempts >= 0),
  ADD CHECK (next_at IS NULL OR (state = 'reviewed' AND way IN ('mail', 'link') AND queued_at IS NOT NULL AND fault IS NULL)),
  ADD CHECK (offered_at IS NULL OR next_at IS NOT NULL),
  ADD CHECK (offered_at IS NULL OR leased_until IS NOT NULL),
  ADD CHECK (fault IS NULL OR (state = 'reviewed' AND way IN ('mail', 'link')));

-- Letters that a worker is to mail; those that wait until the unit has a link.
DROP INDEX unit_letter_to_mail;
CREATE INDEX unit_letter_to_mail ON unit_letter (next_at) WHERE state = 'reviewed' AND way = 'mail' AND next_at IS NOT NULL;
CREATE INDEX unit_letter_to_offer ON unit_letter (unit_id) WHERE state = 'reviewed' AND way = 'link';
