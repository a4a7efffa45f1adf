-- What the desk needs beside a story's text: a switch for typos, the link to its preview, and what a picture file says of itself.

ALTER TABLE "article"
  ADD COLUMN "minor_changes" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "preview_url" TEXT;

ALTER TABLE "publication"
  ADD COLUMN "preview_token" TEXT NOT NULL DEFAULT replace((gen_random_uuid())::text, '-'::text, ''::text),
  ADD COLUMN "preview_url" TEXT;

ALTER TABLE "image"
  ADD COLUMN "placeholder" TEXT,
  ADD COLUMN "copyright" TEXT;

-- What the operator decided and the rules must know.
CREATE TABLE "engine"."setting" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- The desk's list of problems looks at what changed of late, and at links: neither may read the whole paper.
CREATE INDEX "article_modified" ON "article"("modified_at" DESC);
