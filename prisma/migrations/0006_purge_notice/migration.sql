-- AlterTable
ALTER TABLE "interviews" ADD COLUMN "notice_for" DATE;
