-- AlterTable
ALTER TABLE "outside_organisation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
