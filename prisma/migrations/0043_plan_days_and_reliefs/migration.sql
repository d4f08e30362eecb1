-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "calendar_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "computed_on" DATE,
ADD COLUMN     "proposed_on" DATE;

-- AlterTable
ALTER TABLE "dues_relief" ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "ended_why" BYTEA,
ADD COLUMN     "last_month" CHAR(7);

-- Lines that nobody has moved so far stand on the day that was computed; added ones (after the twelfth) never were.
UPDATE plan_item SET computed_on = planned_on WHERE serial <= 12;

-- What is asked of each branch: whether its plan has days that wait for its yes.
CREATE INDEX plan_item_proposed ON plan_item (case_id) WHERE proposed_on IS NOT NULL;

-- A relief that people end early says who, why and after which month; it never grows longer by that.
ALTER TABLE plan_item ADD CHECK (proposed_on BETWEEN from_date AND to_date);
ALTER TABLE dues_relief
  ADD CHECK (last_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  ADD CHECK (last_month < to_month),
  ADD CHECK ((last_month IS NULL) = (ended_by IS NULL)),
  ADD CHECK ((last_month IS NULL) = (ended_why IS NULL)),
  ADD CHECK (last_month IS NULL OR ended_at IS NOT NULL);
