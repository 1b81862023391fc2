-- CreateTable
CREATE TABLE "sealed_contributions" (
    "year" SMALLINT NOT NULL,
    "branch" TEXT,
    "size" TEXT,
    "department" TEXT,
    "profile" TEXT NOT NULL,
    "knowledge" SMALLINT,
    "practice" SMALLINT,
    "stakes" SMALLINT,
    "skills" SMALLINT,
    "strategy" SMALLINT,
    "stance" SMALLINT,
    "dispossession" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "answer_counts" (
    "year" SMALLINT NOT NULL,
    "axis" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "answer_counts_pkey" PRIMARY KEY ("year","axis","value","question","option")
);

-- CreateTable
CREATE TABLE "unreleased_years" (
    "year" SMALLINT NOT NULL,

    CONSTRAINT "unreleased_years_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "releases" (
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "fictitious" BOOLEAN NOT NULL,
    "prepared_on" DATE NOT NULL,
    "published_on" DATE,
    "withdrawn_on" DATE,
    "reason" TEXT,
    "digest" TEXT NOT NULL,
    "cube" TEXT NOT NULL,
    "audit" TEXT NOT NULL,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "demonstrations" (
    "seed" INTEGER NOT NULL,
    "contributions" INTEGER NOT NULL,
    "batches" SMALLINT NOT NULL,
    "made_on" DATE NOT NULL,

    CONSTRAINT "demonstrations_pkey" PRIMARY KEY ("seed")
);

-- CreateIndex
CREATE INDEX "sealed_contributions_year_idx" ON "sealed_contributions" USING BRIN ("year");

-- A count never goes down to nothing or below, and a release says what became of it.
ALTER TABLE "answer_counts" ADD CONSTRAINT "answer_counts_count_check" CHECK ("count" > 0);
ALTER TABLE "answer_counts" ADD CONSTRAINT "answer_counts_axis_check" CHECK ("axis" IN ('branch', 'size'));
ALTER TABLE "releases" ADD CONSTRAINT "releases_number_check" CHECK ("number" > 0);
ALTER TABLE "releases" ADD CONSTRAINT "releases_status_check" CHECK (
    ("status" = 'prepared' AND "published_on" IS NULL AND "withdrawn_on" IS NULL AND "reason" IS NULL)
    OR ("status" = 'published' AND "published_on" IS NOT NULL AND "withdrawn_on" IS NULL AND "reason" IS NULL)
    OR ("status" = 'withdrawn' AND "published_on" IS NOT NULL AND "withdrawn_on" IS NOT NULL AND "reason" IS NOT NULL));

-- What was published stays as it was published, whatever the code does: it can only be withdrawn, once. What is published is
-- what was prepared and audited, to the byte.
-- The semicolons of the body are written \x3B: the engine that applies migrations cuts at every other one.
CREATE FUNCTION "keep_published_releases"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    IF TG_OP = \'DELETE\' THEN
        IF OLD."status" = \'prepared\' THEN RETURN OLD\x3B END IF\x3B
    ELSIF (NEW."number", NEW."fictitious", NEW."prepared_on", NEW."digest", NEW."cube", NEW."audit")
        = (OLD."number", OLD."fictitious", OLD."prepared_on", OLD."digest", OLD."cube", OLD."audit") THEN
        IF OLD."status" = \'prepared\' AND NEW."status" = \'published\' THEN RETURN NEW\x3B END IF\x3B
        IF OLD."status" = \'published\' AND NEW."status" = \'withdrawn\' AND NEW."published_on" = OLD."published_on" THEN RETURN NEW\x3B END IF\x3B
    END IF\x3B
    RAISE EXCEPTION \'release % is %, and stays as it is\', OLD."number", OLD."status" USING ERRCODE = \'restrict_violation\'\x3B
END';
CREATE TRIGGER "keep_published_releases" BEFORE UPDATE OR DELETE ON "releases" FOR EACH ROW EXECUTE FUNCTION "keep_published_releases"();
