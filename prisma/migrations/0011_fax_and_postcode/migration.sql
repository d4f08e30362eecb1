-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "fax" TEXT,
ADD COLUMN     "postcode" TEXT;

-- AlterTable
ALTER TABLE "outside_organisation" ADD COLUMN     "fax" TEXT;
