-- Who may do what. newsroom_editor works with the rows of schema public and has no right in schema engine.
-- newsroom_reader sees what is out. newsroom_preview is stepped into by the reader for one transaction and sees the one
-- story whose token that transaction names (SET LOCAL newsroom.preview) beside what is out, so that the hot policies carry no OR.
-- Whoever names the publication's token sees the paper as it will be at newsroom.preview_at.
-- Policies compare visible_from alone: timestamptz comparison is leakproof, so lists keep their indexes.

GRANT USAGE ON SCHEMA public TO newsroom_editor, newsroom_reader, newsroom_preview;
GRANT SELECT, INSERT, UPDATE, DELETE ON section, author, topic, image, article, article_block, article_byline, article_topic,
  article_correction, front_slot, notice, page, page_block, crawler, webhook TO newsroom_editor;
GRANT SELECT, UPDATE ON publication TO newsroom_editor;
GRANT SELECT ON publication, section, author, topic, image, article, article_block, article_byline, article_topic,
  article_correction, front_slot, notice, page, page_block, crawler TO newsroom_reader, newsroom_preview;

DO $$    -- our own functions; the extensions' belong to somebody else and are harmless
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'engine'::regnamespace AND p.proowner = current_user::regrole
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
ALTER DEFAULT PRIVILEGES IN SCHEMA engine REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA engine TO newsroom_reader, newsroom_preview;
-- what an editor may read and call beside the tables
GRANT SELECT ON public.editor_problems, public.article_revision TO newsroom_editor;
REVOKE EXECUTE ON FUNCTION public.restore_revision(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.restore_revision(bigint), engine.revision_document(bigint), engine.problems(timestamptz) TO newsroom_editor;
GRANT EXECUTE ON FUNCTION engine.preview_now(), engine.preview_opens_paper(), engine.preview_remarks(), engine.preview_version(),
  engine.related_stories(text, int) TO newsroom_preview;
GRANT SELECT ON engine.withdrawn_article, engine.moved_address TO newsroom_reader;
GRANT EXECUTE ON FUNCTION engine.next_boundary(), engine.due_keys(timestamptz, timestamptz), engine.runs(timestamptz, timestamptz), engine.runs_at(timestamptz, timestamptz, timestamptz)
  TO newsroom_reader, newsroom_preview;
GRANT EXECUTE ON FUNCTION engine.search(text, text, timestamptz, timestamptz, boolean, int), engine.search_facets(text, text, timestamptz, timestamptz),
  engine.search_snippets(text, text[]), engine.did_you_mean(text), engine.words_beginning(text, int), engine.stories_a_day(text, date, date), engine.days_beside(text, date, date),
  engine.stories_a_month(text), engine.story_versions(text), engine.related_stories(text, int), engine.withdrawn_stories(text, text, int), engine.days_of_stories(date, date) TO newsroom_reader;
-- triggers' conditions are judged as the role that writes
GRANT USAGE ON SCHEMA engine TO newsroom_editor;
GRANT EXECUTE ON FUNCTION engine.bulk() TO newsroom_editor;
GRANT EXECUTE ON FUNCTION engine.imported_as(text), engine.remember_import(text, text, text), engine.lead_here(text, text),
  engine.addresses_of(text[]), engine.addresses_of_sections(), engine.lead_to_section(text, text) TO newsroom_editor;
GRANT EXECUTE ON FUNCTION engine.undelivered(), engine.take_deliveries(int, interval), engine.deliveries_that_stand(bigint[]),
  engine.delivered(bigint[]), engine.not_delivered(bigint[], text, interval) TO newsroom_editor;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['article', 'article_block', 'article_byline', 'article_topic', 'article_correction', 'front_slot', 'notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('DROP POLICY IF EXISTS editor ON %I', t);
    EXECUTE format('CREATE POLICY editor ON %I TO newsroom_editor USING (true) WITH CHECK (true)', t);
    EXECUTE format('DROP POLICY IF EXISTS reader ON %I', t);
    EXECUTE format('DROP POLICY IF EXISTS preview ON %I', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['article', 'article_byline', 'article_topic', 'article_correction'] LOOP
    EXECUTE format('CREATE POLICY reader ON %I FOR SELECT TO newsroom_reader USING (visible_from <= now())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['article_block', 'article_byline', 'article_topic', 'article_correction'] LOOP
    EXECUTE format('CREATE POLICY preview ON %I FOR SELECT TO newsroom_preview USING (EXISTS (SELECT FROM article a WHERE a.slug = %I.article))', t, t);
  END LOOP;
END $$;

-- EXISTS runs under article's own policy: one probe of its primary key a row. (IN (SELECT slug FROM article) reads them all.)
CREATE POLICY reader ON article_block FOR SELECT TO newsroom_reader USING (EXISTS (SELECT FROM article a WHERE a.slug = article_block.article));
CREATE POLICY reader ON front_slot FOR SELECT TO newsroom_reader
  USING (engine.runs(starts_at, ends_at) AND EXISTS (SELECT FROM article a WHERE a.slug = front_slot.article));
CREATE POLICY reader ON notice FOR SELECT TO newsroom_reader USING (engine.runs(starts_at, ends_at));
CREATE POLICY preview ON article FOR SELECT TO newsroom_preview
  USING (preview_token = current_setting('newsroom.preview', true) OR visible_from <= engine.preview_now());
CREATE POLICY preview ON front_slot FOR SELECT TO newsroom_preview
  USING (engine.runs_at(starts_at, ends_at, engine.preview_now()) AND EXISTS (SELECT FROM article a WHERE a.slug = front_slot.article));
CREATE POLICY preview ON notice FOR SELECT TO newsroom_preview USING (engine.runs_at(starts_at, ends_at, engine.preview_now()));
