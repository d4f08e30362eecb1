-- Who changes where somebody is told has the old address told of it: such a message goes there, not where the person is
-- reached today. Sealed.
-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "address" BYTEA;
