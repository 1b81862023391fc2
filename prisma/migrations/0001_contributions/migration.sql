-- CreateTable
CREATE TABLE "pending_contributions" (
    "id" UUID NOT NULL,
    "questionnaire" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "profile" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "month" SMALLINT NOT NULL,

    CONSTRAINT "pending_contributions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_receipts" (
    "key_hmac" BYTEA NOT NULL,
    "body_hmac" BYTEA NOT NULL,
    "received_hour" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "contribution_receipts_pkey" PRIMARY KEY ("key_hmac")
);

-- CreateTable
CREATE TABLE "rate_counts" (
    "bucket" BYTEA NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_counts_pkey" PRIMARY KEY ("bucket","hour")
);

-- CreateTable
CREATE TABLE "daily_salts" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "daily_salts_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "contribution_receipts_received_hour_idx" ON "contribution_receipts"("received_hour");

-- CreateIndex
CREATE INDEX "rate_counts_hour_idx" ON "rate_counts"("hour");

-- The precision promised to contributors is also refused by the database, whatever the code does.
ALTER TABLE "pending_contributions" ADD CONSTRAINT "pending_contributions_month_check" CHECK ("month" BETWEEN 1 AND 12);
ALTER TABLE "contribution_receipts" ADD CONSTRAINT "contribution_receipts_hour_check" CHECK (date_trunc('hour', "received_hour", 'UTC') = "received_hour");
ALTER TABLE "rate_counts" ADD CONSTRAINT "rate_counts_hour_check" CHECK (date_trunc('hour', "hour", 'UTC') = "hour");
