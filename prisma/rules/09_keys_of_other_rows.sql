-- Whom a change to any other row concerns.

-- The name of the paper, its sections and the footer's pages stand on every page.
CREATE OR REPLACE FUNCTION engine.tell_everybody() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM engine.tell('*'); RETURN NULL; END $$;

-- author, topic, image: the pages that show the row, under its old and its new name. `authors` and `topics` are the lists of them.
CREATE OR REPLACE FUNCTION engine.tell_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM engine.tell(TG_TABLE_NAME || 's',
    CASE WHEN TG_OP <> 'INSERT' THEN TG_TABLE_NAME || ':' || OLD.slug END,
    CASE WHEN TG_OP <> 'DELETE' THEN TG_TABLE_NAME || ':' || NEW.slug END,
    CASE WHEN TG_OP <> 'DELETE' THEN 'path:/' || TG_TABLE_NAME || 's/' || NEW.slug END);
  RETURN NULL;
END $$;

-- A renamed section takes its counts and its fronts along, and its old address leads to the new one.
CREATE OR REPLACE FUNCTION engine.section_renamed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE engine.archive_count SET section = NEW.slug WHERE section = OLD.slug;
  UPDATE front_slot SET front = NEW.slug WHERE front = OLD.slug;
  INSERT INTO engine.retired_path (path, target) VALUES ('/' || OLD.slug, '/' || NEW.slug) ON CONFLICT (path) DO UPDATE SET target = excluded.target, article = NULL;
  UPDATE engine.retired_path SET target = '/' || NEW.slug WHERE target = '/' || OLD.slug;    -- one hop, however often it was renamed
  DELETE FROM engine.retired_path WHERE path = '/' || NEW.slug;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION engine.tell_page() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM engine.tell('page:' || OLD.slug, 'path:/' || NEW.slug,
      CASE WHEN (NEW.slug, NEW.title, NEW.rank, NEW.in_footer) IS DISTINCT FROM (OLD.slug, OLD.title, OLD.rank, OLD.in_footer) AND (NEW.in_footer OR OLD.in_footer) THEN '*' END,
      CASE WHEN (NEW.slug, NEW.policy, NEW.modified_at, NEW.rank) IS DISTINCT FROM (OLD.slug, OLD.policy, OLD.modified_at, OLD.rank) THEN 'pages' END);
  ELSIF TG_OP = 'INSERT' THEN PERFORM engine.tell('pages', 'path:/' || NEW.slug, CASE WHEN NEW.in_footer THEN '*' END);
  ELSE PERFORM engine.tell('pages', 'page:' || OLD.slug, CASE WHEN OLD.in_footer THEN '*' END); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION engine.page_part_after() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE of_page text := CASE WHEN TG_OP = 'DELETE' THEN OLD.page ELSE NEW.page END;
BEGIN
  UPDATE page SET modified_at = engine.this_instant() WHERE slug = of_page;
  PERFORM engine.tell('page:' || of_page);
  RETURN NULL;
END $$;

-- robots.txt is the one page that shows them.
CREATE OR REPLACE FUNCTION engine.tell_crawler() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM engine.tell('crawlers'); RETURN NULL; END $$;

-- A notice stands above every page while it runs. One that does not run now concerns only the clock.
CREATE OR REPLACE FUNCTION engine.runs_at(starts_at timestamptz, ends_at timestamptz, instant timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(starts_at <= instant, true) AND coalesce(ends_at > instant, true)
$$;
CREATE OR REPLACE FUNCTION engine.runs(starts_at timestamptz, ends_at timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT engine.runs_at(starts_at, ends_at, now())
$$;

CREATE OR REPLACE FUNCTION engine.tell_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM engine.tell('clock', CASE WHEN (TG_OP <> 'INSERT' AND engine.runs(OLD.starts_at, OLD.ends_at)) OR (TG_OP <> 'DELETE' AND engine.runs(NEW.starts_at, NEW.ends_at)) THEN 'notice' END);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION engine.tell_front_slot() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM engine.tell('clock',
    CASE WHEN TG_OP <> 'INSERT' AND engine.runs(OLD.starts_at, OLD.ends_at) THEN 'front:' || OLD.front END,
    CASE WHEN TG_OP <> 'DELETE' AND engine.runs(NEW.starts_at, NEW.ends_at) THEN 'front:' || NEW.front END);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER c_tell AFTER UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION engine.tell_everybody();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON section FOR EACH ROW EXECUTE FUNCTION engine.tell_everybody();
CREATE OR REPLACE TRIGGER b_renamed AFTER UPDATE OF slug ON section FOR EACH ROW WHEN (NEW.slug <> OLD.slug) EXECUTE FUNCTION engine.section_renamed();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON author FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON image FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON page FOR EACH ROW EXECUTE FUNCTION engine.tell_page();
CREATE OR REPLACE TRIGGER c_part AFTER INSERT OR UPDATE OR DELETE ON page_block FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.page_part_after();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON crawler FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_crawler();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION engine.tell_notice();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON front_slot FOR EACH ROW EXECUTE FUNCTION engine.tell_front_slot();
