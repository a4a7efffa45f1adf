-- Sections, authors, topics, images, pages, notices, slots and the publication: their words, and whom a change concerns.

-- The row's own words, made tidy; a slug from what it is called when none was typed (Studio sends '').
CREATE OR REPLACE FUNCTION engine.section_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.name := engine.one_line(NEW.name);
  NEW.description := engine.one_line(NEW.description);
  NEW.parent := nullif(btrim(NEW.parent), '');
  NEW.accent := lower(btrim(NEW.accent));
  NEW.accent_dark := lower(btrim(NEW.accent_dark));
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(NEW.name));
    IF NEW.slug IS NULL AND NEW.name IS NOT NULL THEN
      RAISE EXCEPTION 'No address can be made of "%".', NEW.name USING HINT = 'Write the section''s slug, in letters a to z and digits.';
    END IF;
    IF engine.is_reserved(NEW.slug) OR EXISTS (SELECT FROM page WHERE slug = NEW.slug) OR EXISTS (SELECT FROM section s WHERE s.slug = NEW.slug) THEN
      RAISE EXCEPTION 'The address /% is taken.', NEW.slug USING HINT = 'Give the section another slug.';
    END IF;
  END IF;
  IF NEW.name IS NULL THEN RAISE EXCEPTION 'A section needs a name.' USING HINT = 'Write it into the cell name.'; END IF;
  IF NEW.parent IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.parent IS DISTINCT FROM OLD.parent) AND pg_trigger_depth() <= 1 THEN
    IF NEW.parent <> NEW.slug THEN NEW.parent := engine.expect_known('section', NEW.parent); END IF;
    IF NEW.slug IN (WITH RECURSIVE above AS (SELECT NEW.parent AS slug UNION SELECT s.parent FROM section s JOIN above ON s.slug = above.slug) SELECT slug FROM above) THEN
      RAISE EXCEPTION 'The section "%" cannot stand below "%": it would stand below itself.', NEW.slug, NEW.parent USING HINT = 'Leave parent empty, or name a section that is not below this one.';
    END IF;
  END IF;
  IF engine.contrast(NEW.accent, '#ffffff') < 4.5 THEN
    RAISE EXCEPTION 'The accent % cannot be read on white paper.', NEW.accent USING HINT = 'Pick a darker colour: its contrast with white must be 4.5 to 1 or more.';
  END IF;
  IF engine.contrast(NEW.accent_dark, '#121212') < 4.5 THEN
    RAISE EXCEPTION 'The accent_dark % cannot be read on the dark page.', NEW.accent_dark USING HINT = 'Pick a lighter colour: its contrast with #121212 must be 4.5 to 1 or more.';
  END IF;
  RETURN NEW;
END $$;

-- Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). An unreadable colour raises.
CREATE OR REPLACE FUNCTION engine.luminance(colour text) RETURNS double precision LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE sum double precision := 0; part double precision;
BEGIN
  IF colour !~ '^#[0-9a-f]{6}$' THEN
    RAISE EXCEPTION '"%" is not a colour.', colour USING HINT = 'Write it as # and six hexadecimal digits, like #8a1c2b.';
  END IF;
  FOR i IN 0..2 LOOP
    part := get_byte(decode(substr(colour, 2 + 2 * i, 2), 'hex'), 0) / 255.0;
    sum := sum + (ARRAY[0.2126, 0.7152, 0.0722])[i + 1] * CASE WHEN part <= 0.04045 THEN part / 12.92 ELSE power((part + 0.055) / 1.055, 2.4) END;
  END LOOP;
  RETURN sum;
END $$;
CREATE OR REPLACE FUNCTION engine.contrast(a text, b text) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT (greatest(engine.luminance(a), engine.luminance(b)) + 0.05) / (least(engine.luminance(a), engine.luminance(b)) + 0.05)
$$;

CREATE OR REPLACE FUNCTION engine.author_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.name := engine.one_line(NEW.name);
  NEW.title := engine.one_line(NEW.title);
  NEW.bio := engine.one_line(NEW.bio);
  NEW.email := engine.one_line(NEW.email);
  NEW.url := engine.one_address(NEW.url);
  NEW.portrait := nullif(btrim(NEW.portrait), '');
  IF NEW.portrait IS NOT NULL AND pg_trigger_depth() <= 1 THEN NEW.portrait := engine.expect_known('image', NEW.portrait); END IF;
  IF NEW.name IS NULL THEN RAISE EXCEPTION 'An author needs a name.' USING HINT = 'Write it into the cell name.'; END IF;
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(NEW.name), 'author');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'author'); END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.topic_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.name := engine.one_line(NEW.name);
  NEW.description := engine.one_line(NEW.description);
  IF NEW.name IS NULL THEN RAISE EXCEPTION 'A topic needs a name.' USING HINT = 'Write it into the cell name.'; END IF;
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(NEW.name), 'topic');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'topic'); END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.image_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.url := engine.one_address(NEW.url);
  NEW.alt := engine.one_line(NEW.alt);
  NEW.caption := engine.one_line(NEW.caption);
  NEW.credit := engine.one_line(NEW.credit);
  NEW.copyright := engine.one_line(NEW.copyright);
  -- the desk's commands write it; what cannot stand in a style sheet is not kept
  IF length(NEW.placeholder) > 600 OR NEW.placeholder !~ '^data:image/(webp|avif|png|jpeg);base64,[A-Za-z0-9+/=]+$' THEN NEW.placeholder := NULL; END IF;
  IF NEW.url IS NULL THEN RAISE EXCEPTION 'An image needs the address of its file in url.' USING HINT = 'For a file of the site''s own: /media/… '; END IF;
  -- longer than any server takes, and than its index does
  IF octet_length(NEW.url) > 2000 THEN RAISE EXCEPTION 'The address in url is % letters long: 2000 is the most.', octet_length(NEW.url) USING HINT = 'Give the file a shorter name.'; END IF;
  IF (NEW.width > 0 AND NEW.height > 0) IS NOT TRUE THEN
    RAISE EXCEPTION 'An image needs its width and height in pixels.' USING HINT = '`npm run desk -- image add` reads them from the file.';
  END IF;
  IF (NEW.focal_x BETWEEN 0 AND 1 AND NEW.focal_y BETWEEN 0 AND 1) IS NOT TRUE THEN
    RAISE EXCEPTION 'The point to keep lies outside the picture (% across, % down).', NEW.focal_x, NEW.focal_y
      USING HINT = 'Write focal_x and focal_y as fractions from the top left: 0.5 is the middle, 1 the far edge.';
  END IF;
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(regexp_replace(NEW.url, '^.*/|\.[a-z0-9]+$', '', 'gi')), 'image');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'image'); END IF;
  END IF;
  RETURN NEW;
END $$;

-- A story that waits for a picture's alt text hears of it when it comes.
CREATE OR REPLACE FUNCTION engine.image_after() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.alt IS NULL) <> (OLD.alt IS NULL) THEN
    UPDATE article SET desk_note = NULL WHERE lead_image = NEW.slug OR slug IN (SELECT article FROM article_block WHERE image = NEW.slug);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION engine.page_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.title := engine.one_line(NEW.title);
  NEW.description := engine.one_line(NEW.description);
  IF NEW.title IS NULL THEN RAISE EXCEPTION 'A page needs a title.' USING HINT = 'Write it into the cell title.'; END IF;
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(NEW.title));
    IF NEW.slug IS NULL THEN
      RAISE EXCEPTION 'No address can be made of "%".', NEW.title USING HINT = 'Write the page''s slug, in letters a to z and digits.';
    END IF;
    IF engine.is_reserved(NEW.slug) OR EXISTS (SELECT FROM section WHERE slug = NEW.slug) OR EXISTS (SELECT FROM page p WHERE p.slug = NEW.slug) THEN
      RAISE EXCEPTION 'The address /% is taken.', NEW.slug USING HINT = 'Give the page another slug.';
    END IF;
  END IF;
  NEW.modified_at := engine.expect_day('modified_at', NEW.modified_at);
  IF TG_OP = 'UPDATE' AND (NEW.title, NEW.description) IS DISTINCT FROM (OLD.title, OLD.description) THEN NEW.modified_at := engine.this_instant(); END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.notice_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.text := engine.one_line(NEW.text);
  NEW.url := engine.one_address(NEW.url);
  IF NEW.text IS NULL THEN RAISE EXCEPTION 'A notice needs a text.' USING HINT = 'Write it into the cell text.'; END IF;
  PERFORM engine.expect_order(NEW.starts_at, NEW.ends_at);
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(left(NEW.text, 40)), 'notice');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'notice'); END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.front_slot_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  NEW.front := coalesce(nullif(btrim(NEW.front), ''), 'home');
  IF NEW.front <> 'home' AND NOT EXISTS (SELECT FROM section WHERE slug = NEW.front) THEN
    RAISE EXCEPTION 'There is no front "%".', NEW.front USING HINT = 'Write home, or the slug of a section.';
  END IF;
  NEW.article := engine.expect_known('article', NEW.article);
  IF (TG_OP = 'INSERT' OR (NEW.front, NEW.article) <> (OLD.front, OLD.article))
    AND EXISTS (SELECT FROM front_slot s WHERE s.front = NEW.front AND s.article = NEW.article) THEN
    RAISE EXCEPTION '"%" has a place on the front "%" already.', NEW.article, NEW.front USING HINT = 'Change the size, rank or times of that row.';
  END IF;
  PERFORM engine.expect_order(NEW.starts_at, NEW.ends_at);
  RETURN NEW;
END $$;

-- A crawler is known by its product token (RFC 9309 §2.2.1), which robots.txt is asked for.
CREATE OR REPLACE FUNCTION engine.crawler_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.token := btrim(coalesce(NEW.token, ''));
  IF NEW.token !~ '^[A-Za-z][A-Za-z_-]{0,99}$' THEN
    RAISE EXCEPTION '"%" is not the name of a crawler.', left(NEW.token, 100) USING HINT = 'Write the name by which robots.txt knows it: letters, hyphens and _, like Googlebot.';
  END IF;
  IF (TG_OP = 'INSERT' OR NEW.token <> OLD.token) AND EXISTS (SELECT FROM crawler c WHERE c.token = NEW.token) THEN
    RAISE EXCEPTION 'There is a row for "%" already.', NEW.token USING HINT = 'Change that row.';
  END IF;
  IF NEW.purpose IS NULL THEN
    RAISE EXCEPTION 'What "%" takes pages for is missing.', NEW.token USING HINT = 'Choose one of its values in the cell purpose.';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.publication_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.name := coalesce(engine.one_line(NEW.name), OLD.name);
  NEW.strapline := coalesce(engine.one_line(NEW.strapline), '');
  NEW.description := coalesce(engine.one_line(NEW.description), '');
  NEW.key := OLD.key;
  NEW.contact_email := engine.one_line(NEW.contact_email);
  NEW.address := engine.one_line(NEW.address);
  NEW.footer_note := engine.one_line(NEW.footer_note);
  NEW.profiles := ARRAY(SELECT engine.one_address(p) FROM unnest(NEW.profiles) p WHERE engine.one_address(p) IS NOT NULL);
  IF engine.language_tag(NEW.language) IS NULL THEN
    RAISE EXCEPTION '"%" is not a language.', NEW.language USING HINT = 'Write it like en-GB, fr or pt-BR.';
  END IF;
  NEW.language := engine.language_tag(NEW.language);
  NEW.mining_policy := engine.one_address(NEW.mining_policy);
  NEW.websub_hub := engine.one_address(NEW.websub_hub);
  -- addresses are in lower case, and the key is one: /{key}.txt
  NEW.indexnow_key := lower(engine.one_line(NEW.indexnow_key));
  IF NEW.indexnow_key !~ '^[a-z0-9-]{8,128}$' THEN
    RAISE EXCEPTION '"%" cannot be an IndexNow key.', NEW.indexnow_key USING HINT = 'Use 8 to 128 of a to z, 0 to 9 and hyphens.';
  END IF;
  IF NEW.websub_hub !~* '^https?://[^/]' THEN
    RAISE EXCEPTION 'A WebSub hub is an address that begins with https://.' USING HINT = 'Leave websub_hub empty to tell no hub.';
  END IF;
  -- an emptied token is made anew: whoever had the link has it no more
  IF NEW.preview_token IS DISTINCT FROM OLD.preview_token THEN NEW.preview_token := replace(gen_random_uuid()::text, '-', ''); END IF;
  NEW.preview_url := engine.preview_address(NEW.preview_token);
  -- what follows is in the system's list of zones as well, and no page can be dated by it
  IF NEW.time_zone <> OLD.time_zone AND (NEW.time_zone ~ '^(posix|right)/|^(Factory|localtime|posixrules)$'
    OR NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = NEW.time_zone)) THEN
    RAISE EXCEPTION '"%" is not a time zone.', NEW.time_zone USING HINT = 'Write it as a region and a city, like Europe/London.';
  END IF;
  RETURN NEW;
END $$;

-- What stories still need is not deleted. The foreign keys refuse it too, in words that are none of an editor's.
CREATE OR REPLACE FUNCTION engine.refuse_while_used() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE stories text[]; others text;
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'section' THEN
      SELECT array_agg(s.slug) INTO stories FROM (SELECT slug FROM article WHERE section = OLD.slug ORDER BY visible_from DESC, slug DESC LIMIT 4) s;
      SELECT 'sections below it (' || string_agg(slug, ', ') || ')' INTO others FROM section WHERE parent = OLD.slug;
    WHEN 'author' THEN SELECT array_agg(b.article) INTO stories FROM (SELECT DISTINCT article FROM article_byline WHERE author = OLD.slug LIMIT 4) b;
    WHEN 'topic' THEN SELECT array_agg(t.article) INTO stories FROM (SELECT article FROM article_topic WHERE topic = OLD.slug LIMIT 4) t;
    WHEN 'image' THEN
      SELECT array_agg(u.slug) INTO stories FROM (SELECT slug FROM article WHERE lead_image = OLD.slug UNION SELECT article FROM article_block WHERE image = OLD.slug LIMIT 4) u;
      SELECT 'pages (' || string_agg(DISTINCT page, ', ') || ')' INTO others FROM page_block WHERE image = OLD.slug;
  END CASE;
  IF stories IS NOT NULL OR others IS NOT NULL THEN
    RAISE EXCEPTION 'The % "%" is in use by %, so it cannot be deleted.', TG_TABLE_NAME, OLD.slug, concat_ws(' and ',
      CASE WHEN stories IS NOT NULL THEN 'stories (' || array_to_string(stories[:3], ', ') || CASE WHEN cardinality(stories) > 3 THEN '…' ELSE '' END || ')' END, others)
      USING HINT = format('Give them another %s first, or take it out of them.', TG_TABLE_NAME);
  END IF;
  RETURN OLD;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['section', 'author', 'topic', 'image'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER a_before_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION engine.refuse_while_used()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['section', 'author', 'topic', 'image', 'page', 'notice', 'front_slot', 'crawler'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION engine.%I()', t, t || '_before');
  END LOOP;
END $$;
CREATE OR REPLACE TRIGGER a_before BEFORE UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION engine.publication_before();
CREATE OR REPLACE TRIGGER b_after AFTER UPDATE OF alt ON image FOR EACH ROW EXECUTE FUNCTION engine.image_after();
