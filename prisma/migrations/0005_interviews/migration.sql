-- CreateTable
CREATE TABLE "interviews" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "created_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "last_position" INTEGER NOT NULL DEFAULT 0,
    "is_closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_events" (
    "interview_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "received_on" DATE NOT NULL,

    CONSTRAINT "interview_events_pkey" PRIMARY KEY ("interview_id","event_id")
);

-- CreateTable
CREATE TABLE "erased_interviews" (
    "id_hmac" BYTEA NOT NULL,
    "erased_on" DATE NOT NULL,

    CONSTRAINT "erased_interviews_pkey" PRIMARY KEY ("id_hmac")
);

-- CreateTable
CREATE TABLE "quarantined_events" (
    "interview_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "received_on" DATE NOT NULL,

    CONSTRAINT "quarantined_events_pkey" PRIMARY KEY ("interview_id","event_id")
);

-- CreateIndex
CREATE INDEX "interviews_owner_id_idx" ON "interviews"("owner_id");

-- CreateIndex
CREATE INDEX "interviews_last_on_idx" ON "interviews"("last_on");

-- CreateIndex
CREATE UNIQUE INDEX "interview_events_interview_id_position_key" ON "interview_events"("interview_id", "position");

-- CreateIndex
CREATE INDEX "erased_interviews_erased_on_idx" ON "erased_interviews"("erased_on");

-- CreateIndex
CREATE INDEX "quarantined_events_user_id_idx" ON "quarantined_events"("user_id");

-- AddForeignKey
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Events are only ever added, whatever the code does: they go with their interview, or by the right to erasure.
CREATE FUNCTION "keep_interview_events"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    IF (NEW."interview_id", NEW."event_id", NEW."position", NEW."author_id", NEW."body") = (OLD."interview_id", OLD."event_id", OLD."position", OLD."author_id", OLD."body") THEN RETURN NEW\x3B END IF\x3B
    RAISE EXCEPTION \'an event of an interview stays as it is\' USING ERRCODE = \'restrict_violation\'\x3B
END';
CREATE TRIGGER "keep_interview_events" BEFORE UPDATE ON "interview_events" FOR EACH ROW EXECUTE FUNCTION "keep_interview_events"();
