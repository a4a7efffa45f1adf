-- After a story was saved: what is kept elsewhere about it follows.

-- How many stories a section, and the paper ('*'), published on a day.
CREATE OR REPLACE FUNCTION engine.count_day(of_section text, of_day date, n int) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = engine, pg_temp AS $$
  INSERT INTO archive_count (section, day, stories) VALUES ('*', of_day, n), (of_section, of_day, n)
  ON CONFLICT (section, day) DO UPDATE SET stories = archive_count.stories + excluded.stories
$$;

CREATE OR REPLACE FUNCTION engine.article_after() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  was_counted boolean := TG_OP <> 'INSERT' AND OLD.visible_from IS NOT NULL;
  is_counted boolean := TG_OP <> 'DELETE' AND NEW.visible_from IS NOT NULL;
BEGIN
  IF was_counted AND NOT (is_counted AND (OLD.section, OLD.day) = (NEW.section, NEW.day)) THEN PERFORM engine.count_day(OLD.section, OLD.day, -1); END IF;
  IF is_counted AND NOT (was_counted AND (OLD.section, OLD.day) = (NEW.section, NEW.day)) THEN PERFORM engine.count_day(NEW.section, NEW.day, 1); END IF;

  IF TG_OP = 'UPDATE' THEN
    IF NEW.visible_from IS DISTINCT FROM OLD.visible_from THEN
      UPDATE article_byline SET visible_from = NEW.visible_from WHERE article = NEW.slug;
      UPDATE article_topic SET visible_from = NEW.visible_from WHERE article = NEW.slug;
      UPDATE article_correction SET visible_from = NEW.visible_from WHERE article = NEW.slug;
    END IF;
    IF NEW.slug <> OLD.slug THEN
      UPDATE engine.revision SET article = NEW.slug WHERE article = OLD.slug;
      UPDATE engine.retired_path SET article = NEW.slug WHERE article = OLD.slug;
      DELETE FROM engine.search_document WHERE article = OLD.slug;    -- written anew at COMMIT
    END IF;
    -- what was its translation is now the original's
    IF NEW.translation_of IS DISTINCT FROM OLD.translation_of AND NEW.translation_of IS NOT NULL THEN
      UPDATE article SET translation_of = NEW.translation_of WHERE translation_of = NEW.slug;
    END IF;
    -- the old address goes on answering, with one 308
    IF NEW.path <> OLD.path AND OLD.first_published_at <= now() THEN
      INSERT INTO engine.retired_path (path, article) VALUES (OLD.path, NEW.slug)
      ON CONFLICT (path) DO UPDATE SET article = excluded.article, target = NULL;
    END IF;
  END IF;
  -- an address in use again is not retired
  IF TG_OP <> 'DELETE' AND NEW.path IS NOT NULL THEN DELETE FROM engine.retired_path WHERE path = NEW.path; END IF;
  RETURN NULL;
END $$;

-- On UPDATE not for a section's rename, which cascades here (WHEN is judged at depth 1 inside the foreign key's trigger):
-- the rename settles counts itself.
CREATE OR REPLACE TRIGGER b_after AFTER INSERT OR DELETE ON article FOR EACH ROW
  WHEN (NOT engine.bulk()) EXECUTE FUNCTION engine.article_after();
CREATE OR REPLACE TRIGGER b_after_update AFTER UPDATE OF status, publish_at, section, slug, path, translation_of ON article FOR EACH ROW
  WHEN (NOT engine.bulk() AND (pg_trigger_depth() = 0 OR NEW.section IS NOT DISTINCT FROM OLD.section)) EXECUTE FUNCTION engine.article_after();
