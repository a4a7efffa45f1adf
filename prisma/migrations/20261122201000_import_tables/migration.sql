-- CreateTable
CREATE TABLE "engine"."imported" (
    "source" TEXT NOT NULL,
    "article" TEXT,
    "hash" TEXT NOT NULL,
    "xid" BIGINT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_pkey" PRIMARY KEY ("source")
);

-- CreateIndex
CREATE INDEX "imported_article_idx" ON "engine"."imported"("article");

-- CreateIndex
CREATE INDEX "image_url_idx" ON "public"."image"("url");

-- AddForeignKey
ALTER TABLE "engine"."imported" ADD CONSTRAINT "imported_article_fkey" FOREIGN KEY ("article") REFERENCES "public"."article"("slug") ON DELETE SET NULL ON UPDATE CASCADE;
