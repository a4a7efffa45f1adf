-- Whom a change to any other row concerns.

-- The name of the paper, its sections and the footer's pages stand on every page.
CREATE OR REPLACE FUNCTION engine.tell_everybody() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN PERFORM engine.tell('*'); RETURN NULL; END $$;

-- author, topic, image: the pages that show the row, under its old and its new name. `authors` and `topics` are the lists of them.
-- Which of a row's parts other pages show: a byline an author's name, a story their title and portrait as well, and a topic's name.
CREATE OR REPLACE FUNCTION engine.part_keys(of_table text, was jsonb, is_now jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT part.key || ':' || slug FROM (VALUES
      ('author', 'byline', '{slug,name,kind}'::text[]), ('author', 'signature', '{title,portrait}'), ('topic', 'label', '{slug,name}')) part(tab, key, cells),
    LATERAL (SELECT DISTINCT s FROM unnest(ARRAY[was ->> 'slug', is_now ->> 'slug']) s WHERE s IS NOT NULL) row_slug(slug)
    WHERE part.tab = of_table AND EXISTS (SELECT FROM unnest(part.cells) c WHERE was -> c IS DISTINCT FROM is_now -> c))
$$;

CREATE OR REPLACE FUNCTION engine.tell_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'copyright' END;    -- no page shows a picture's copyright
  is_now jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'copyright' END;
  unlisted CONSTANT text[] := CASE TG_TABLE_NAME WHEN 'author' THEN '{bio,email,url}'::text[] ELSE '{}' END;    -- the list of authors does not show these
BEGIN
  IF was IS NOT DISTINCT FROM is_now THEN RETURN NULL; END IF;
  PERFORM engine.tell(VARIADIC engine.part_keys(TG_TABLE_NAME, was, is_now) || ARRAY[
    CASE WHEN was - unlisted IS DISTINCT FROM is_now - unlisted THEN TG_TABLE_NAME || 's' END,
    TG_TABLE_NAME || ':' || (was ->> 'slug'), TG_TABLE_NAME || ':' || (is_now ->> 'slug'),
    CASE WHEN was -> 'slug' IS DISTINCT FROM is_now -> 'slug' THEN 'path:/' || TG_TABLE_NAME || 's/' || (is_now ->> 'slug') END]);
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

-- A section's description stands on its own front alone; all else of it on every page.
CREATE OR REPLACE FUNCTION engine.tell_section() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM engine.tell(CASE WHEN TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'description' = to_jsonb(OLD) - 'description' THEN 'section:' || NEW.slug ELSE '*' END);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION engine.tell_page() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM engine.tell('page:' || OLD.slug, 'path:/' || NEW.slug,
      CASE WHEN (NEW.slug, NEW.title, NEW.rank, NEW.in_footer) IS DISTINCT FROM (OLD.slug, OLD.title, OLD.rank, OLD.in_footer) AND (NEW.in_footer OR OLD.in_footer) THEN '*' END,
      CASE WHEN (NEW.slug, NEW.policy, NEW.modified_at, NEW.rank) IS DISTINCT FROM (OLD.slug, OLD.policy, OLD.modified_at, OLD.rank) THEN 'pages' END,
      CASE WHEN (NEW.slug, NEW.title, NEW.policy) IS DISTINCT FROM (OLD.slug, OLD.title, OLD.policy) AND num_nonnulls(NEW.policy, OLD.policy) > 0 THEN 'policies' END);
  ELSIF TG_OP = 'INSERT' THEN PERFORM engine.tell('pages', CASE WHEN NEW.policy IS NOT NULL THEN 'policies' END, 'path:/' || NEW.slug, CASE WHEN NEW.in_footer THEN '*' END);
  ELSE PERFORM engine.tell('pages', CASE WHEN OLD.policy IS NOT NULL THEN 'policies' END, 'page:' || OLD.slug, CASE WHEN OLD.in_footer THEN '*' END); END IF;
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
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON section FOR EACH ROW EXECUTE FUNCTION engine.tell_section();
CREATE OR REPLACE TRIGGER b_renamed AFTER UPDATE OF slug ON section FOR EACH ROW WHEN (NEW.slug <> OLD.slug) EXECUTE FUNCTION engine.section_renamed();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON author FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON topic FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON image FOR EACH ROW EXECUTE FUNCTION engine.tell_row();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON page FOR EACH ROW EXECUTE FUNCTION engine.tell_page();
CREATE OR REPLACE TRIGGER c_part AFTER INSERT OR UPDATE OR DELETE ON page_block FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.page_part_after();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON crawler FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_crawler();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON notice FOR EACH ROW EXECUTE FUNCTION engine.tell_notice();
CREATE OR REPLACE TRIGGER c_tell AFTER INSERT OR UPDATE OR DELETE ON front_slot FOR EACH ROW EXECUTE FUNCTION engine.tell_front_slot();
