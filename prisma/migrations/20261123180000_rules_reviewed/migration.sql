-- What a row was delivered at: it is deleted when it is.
ALTER TABLE "engine"."outbox" DROP COLUMN "delivered_at";

-- From when on readers may know a word. The words are gathered anew from what is or will be out, without those that went since they were
-- learnt: in a paper of a million stories that takes a minute or two, and suggestions wait for it.
TRUNCATE "engine"."search_word";
ALTER TABLE "engine"."search_word" ADD COLUMN "visible_from" TIMESTAMPTZ(3) NOT NULL;
INSERT INTO "engine"."search_word" ("word", "visible_from")
SELECT w, min(visible_from) FROM (
  SELECT visible_from, concat_ws(' ', headline, standfirst,
    (SELECT string_agg(u.name, ' ') FROM "public"."article_byline" b JOIN "public"."author" u ON u.slug = b.author WHERE b.article = a.slug),
    (SELECT string_agg(t.name, ' ') FROM "public"."article_topic" l JOIN "public"."topic" t ON t.slug = l.topic WHERE l.article = a.slug)) AS said
  FROM "public"."article" a WHERE visible_from IS NOT NULL) story, regexp_split_to_table(lower(said), '[^[:alpha:]]+') w
WHERE length(w) BETWEEN 4 AND 40 GROUP BY w;

-- 01_words.sql

-- Words as editors type them, and as the paper keeps them.

-- One line of text: line breaks, tabs and runs of spaces become one space; an empty cell is NULL.
-- (Studio's cells are single-line inputs, but a paste can still carry a line break in.) No-break spaces stay.
CREATE OR REPLACE FUNCTION engine.one_line(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(btrim(regexp_replace(t, '[\u0001-\u0020\u007f\u0085\u2028\u2029]+', ' ', 'g')), '')
$$;

-- An address in one line, without what nobody sees and a paste brings along: zero-width spaces, marks of direction, soft hyphens.
-- They stay in text, where Khmer parts its words by some of them, and Hebrew its numbers.
CREATE OR REPLACE FUNCTION engine.one_address(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT engine.one_line(regexp_replace(t, '[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+', '', 'g'))
$$;

-- A slug from any words: lower case, unaccented, words joined by hyphens, at most 80 characters; NULL if nothing is left.
CREATE OR REPLACE FUNCTION engine.slugify(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = engine, pg_catalog AS $$
  SELECT nullif(btrim(left(regexp_replace(regexp_replace(
    lower(engine.unaccent('engine.unaccent', coalesce(t, ''))), '[''’‘]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 80), '-'), '')
$$;

-- `base`, or `base-2`, `base-3`… : the first that `taken` does not hold. A new row never fails for want of a free slug.
CREATE OR REPLACE FUNCTION engine.free_slug(base text, in_table regclass) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog AS $$
DECLARE candidate text := base; n int := 1; taken boolean;
BEGIN
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE slug = $1)', in_table) INTO taken USING candidate;
    EXIT WHEN NOT taken;
    n := n + 1;
    candidate := left(base, 76) || '-' || n;
  END LOOP;
  RETURN candidate;
END $$;

-- Instants are kept to the millisecond, so that a client that knows no finer clock can name a row by its key.
CREATE OR REPLACE FUNCTION engine.this_instant() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', now())
$$;

CREATE OR REPLACE FUNCTION engine.time_zone() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$ SELECT time_zone FROM publication $$;

-- `17 January 2026, 06:30`, in the paper's zone.
CREATE OR REPLACE FUNCTION engine.say_when(t timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN isfinite(t) THEN to_char(t AT TIME ZONE engine.time_zone(), 'FMDD FMMonth YYYY, HH24:MI') ELSE t::text END
$$;

-- `a`, `a and b`, `a, b and c`
CREATE OR REPLACE FUNCTION engine.say_list(items text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN cardinality(items) < 2 THEN items[1]
    ELSE array_to_string(items[:cardinality(items) - 1], ', ') || ' and ' || items[cardinality(items)] END
$$;

-- The site's address without a slash at its end, as the operator gave it; '' as long as nobody has.
CREATE OR REPLACE FUNCTION engine.site_url() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = engine, pg_temp AS $$ SELECT coalesce((SELECT value FROM setting WHERE name = 'site_url'), '') $$;

CREATE OR REPLACE FUNCTION engine.preview_address(token text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT engine.site_url() || '/preview/' || token
$$;

-- Addresses that the paper itself answers: neither a section nor a page may take them.
CREATE OR REPLACE FUNCTION engine.is_reserved(slug text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT slug = ANY (ARRAY['archive', 'authors', 'topics', 'search', 'feeds', 'preview', 'sitemaps', 'corrections', 'home',
    'islands', 'media', 'api', 'healthz', 'readyz', 'index', 'well-known', 'old-address'])
$$;

-- 02_cells.sql

-- What a cell may hold. A constraint of the tables refuses in words that are none of an editor's, so what it would refuse is
-- mended here, or refused in a sentence first. (refusals.database.test.ts holds each constraint to it.)

-- An emptied cell that may not be empty holds what it held before; in a new row, what its column has by default. But a switch that
-- is emptied is off: where one is on, Studio's next click empties it.
CREATE OR REPLACE FUNCTION engine.fill_cells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE cell record; word jsonb;
BEGIN
  FOR cell IN SELECT a.attname AS name, pg_get_expr(d.adbin, d.adrelid) AS usual, a.atttypid = 'bool'::regtype AS is_switch FROM pg_attribute a
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = TG_RELID AND a.attnotnull AND a.attgenerated = '' AND to_jsonb(NEW) ->> a.attname IS NULL LOOP
    IF TG_OP = 'UPDATE' THEN word := CASE WHEN cell.is_switch THEN 'false' ELSE to_jsonb(OLD) -> cell.name END;
    ELSE EXECUTE format('SELECT to_jsonb(%s)', cell.usual) INTO word; END IF;
    NEW := jsonb_populate_record(NEW, jsonb_build_object(cell.name, word));
  END LOOP;
  RETURN NEW;
END $$;

-- Before all other rules, and only where there is something to fill: most rows never call it.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT c.oid::regclass AS name, string_agg(format('NEW.%I IS NULL', a.attname), ' OR ' ORDER BY a.attnum) AS emptied
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attnotnull AND a.atthasdef AND a.attgenerated = '' GROUP BY c.oid LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER a_0_fill BEFORE INSERT OR UPDATE ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION engine.fill_cells()', t.name, t.emptied);
  END LOOP;
END $$;

-- A time that an address can hold and a page can say. (PostgreSQL also knows infinity and the year 294276.)
CREATE OR REPLACE FUNCTION engine.is_a_day(t timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT t >= timestamptz '1600-01-01 00:00Z' AND t < timestamptz '9999-12-31 00:00Z'
$$;

CREATE OR REPLACE FUNCTION engine.expect_day(cell text, t timestamptz) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF engine.is_a_day(t) IS FALSE THEN
    RAISE EXCEPTION 'The cell % says %, which no page can show.', cell, CASE WHEN isfinite(t) THEN 'the year ' || extract(year FROM t) ELSE t::text END
      USING HINT = 'Write a time between the years 1600 and 9998.';
  END IF;
  RETURN t;
END $$;

CREATE OR REPLACE FUNCTION engine.expect_order(starts_at timestamptz, ends_at timestamptz) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM engine.expect_day('starts_at', starts_at), engine.expect_day('ends_at', ends_at);
  IF ends_at <= starts_at THEN
    RAISE EXCEPTION 'It would end (%) before it starts (%).', engine.say_when(ends_at), engine.say_when(starts_at)
      USING HINT = 'Make ends_at later than starts_at, or leave one of them empty: then it runs at once, or for good.';
  END IF;
END $$;

-- A language as BCP 47 writes it (RFC 5646 §2.1: language, script, region, variants), however it was typed (`EN_gb`); NULL where it is none.
-- Extensions and private use say nothing that a paper needs. A page's dates are written by Intl, which throws on anything else.
CREATE OR REPLACE FUNCTION engine.language_tag(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN tag ~ '^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$'
    AND lower(tag) !~ '-([a-z0-9]+)(-[a-z0-9]+)*-\1(-|$)'    -- no variant twice
    THEN regexp_replace(tag, '^[A-Za-z]+', lower(split_part(tag, '-', 1))) END
  FROM (SELECT replace(engine.one_line(said), '_', '-') AS tag) t
$$;

-- A rank after those that are there.
CREATE OR REPLACE FUNCTION engine.rank_after(last int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(coalesce(last, 0), 2147483646) + 1
$$;

-- 03_missing.sql

-- What a story lacks. Each function answers in words that fit after "It still needs …".

-- http or https, a host, perhaps a port. The host is four numbers, or a name: ASCII's letters, digits, - and _ or any others, its last part no
-- number. (Whether a name in other letters can be one, the page's rule alone knows: IDNA.) No login before it: https://paper.example@elsewhere.
CREATE OR REPLACE FUNCTION engine.is_web_address(url text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT url ~ ('^[Hh][Tt][Tt][Pp][Ss]?://'
    || '(((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
    || '|(([A-Za-z0-9_.-]|[^\u0001-\u007f])*\.)?([A-Za-z]|[^\u0001-\u007f])([A-Za-z0-9_-]|[^\u0001-\u007f])*\.?)'
    || '(:([0-5]?[0-9]{1,4}|6([0-4][0-9]{3}|5([0-4][0-9]{2}|5([0-2][0-9]|3[0-5])))))?([/?#]|$)')
$$;

-- What a page may link to: http, https, mailto, tel, an address of the site's own. (lib/newsroom/safe-href.ts says the same.)
-- No character in it that nobody sees: controls, spaces, format characters (Unicode's Cc, Z, Cf), nor a backslash.
CREATE OR REPLACE FUNCTION engine.is_link(url text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (url ~* '^(mailto:.|tel:.|#|/($|[^/]))' OR engine.is_web_address(url))
    AND url !~ ('[\\\u0001-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064'
      || '\u2066-\u206f\u3000\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]')
$$;

-- Which blocks of a body cannot be printed as they are. (An unfinished block is skipped by the page, and named here.)
CREATE OR REPLACE FUNCTION engine.unfinished_blocks(story text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(format('block %s (%s) has no %s', b.position, b.kind,
    CASE WHEN b.kind IN ('IMAGE', 'GALLERY_IMAGE') THEN 'image' WHEN b.kind = 'VIDEO' AND engine.is_link(b.url) THEN 'label that is the address of its captions (/media/….vtt)'
      WHEN b.text IS NULL AND b.kind NOT IN ('VIDEO', 'AUDIO') THEN 'text' ELSE 'url that can be linked to' END)
    ORDER BY b.position), '{}')
  FROM article_block b WHERE b.article = story AND CASE
    WHEN b.kind IN ('IMAGE', 'GALLERY_IMAGE') THEN b.image IS NULL
    WHEN b.kind = 'VIDEO' AND NOT (b.label ~ '^/[^/]' AND engine.is_link(b.label)) THEN true    -- a browser takes captions from the page's own site alone
    WHEN b.kind IN ('VIDEO', 'AUDIO') THEN engine.is_link(b.url) IS NOT TRUE
    WHEN b.kind IN ('RELATED', 'EMBED') THEN engine.is_link(b.url) IS NOT TRUE OR b.text IS NULL
    WHEN b.kind = 'DIVIDER' THEN false
    ELSE b.text IS NULL END
$$;

-- Without these there is nothing to print: a live story that loses one of them goes off the site.
-- `stored` is the slug under which the story's parts lie now: while a slug is being changed they still carry the old one,
-- because a cascade runs after BEFORE triggers.
CREATE OR REPLACE FUNCTION engine.essentials_missing(a article, stored text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN a.headline IS NULL THEN 'a headline' END,
    CASE WHEN a.section IS NULL THEN 'a section' END,
    CASE WHEN NOT EXISTS (SELECT FROM article_block b WHERE b.article = stored AND b.text IS NOT NULL
      AND b.kind IN ('PARAGRAPH', 'QUESTION', 'ANSWER', 'LIST_ITEM', 'NUMBERED_ITEM', 'KEY_POINT', 'FACT'))
      THEN 'a body (at least one paragraph)' END], NULL)
$$;

-- Without these a story is not published; one that is live stays so, and its note says what is missing.
CREATE OR REPLACE FUNCTION engine.missing(a article, stored text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT engine.essentials_missing(a, stored) || array_remove(ARRAY[
    CASE WHEN a.standfirst IS NULL THEN 'a standfirst' END,
    CASE WHEN NOT engine.is_a_day(a.publish_at) THEN format('another publish_at (it says %s)', engine.say_when(a.publish_at)) END,
    CASE WHEN NOT EXISTS (SELECT FROM article_byline b WHERE b.article = stored) THEN 'a byline' END], NULL)
  || coalesce((SELECT array_agg(format('alt text on the image "%s"', i.slug) ORDER BY i.slug) FROM image i WHERE i.alt IS NULL
      AND (i.slug = a.lead_image OR EXISTS (SELECT FROM article_block b WHERE b.article = stored AND b.image = i.slug))), '{}')
$$;

-- 05_parts.sql

-- A story's parts: blocks, bylines, topics, corrections. And a page's blocks, which follow the same rules.

-- A part names its story, author or topic by slug; what names none is refused in words, before the foreign key refuses it in its own.
CREATE OR REPLACE FUNCTION engine.expect_known(in_table text, said text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE slug text := engine.known(in_table, said);
BEGIN
  IF slug IS NOT NULL THEN RETURN slug; END IF;
  IF coalesce(btrim(said), '') = '' THEN RAISE EXCEPTION 'The cell % is empty.', in_table USING HINT = format('Write the slug of the %s into it.', in_table); END IF;
  RAISE EXCEPTION '%', engine.no_such(in_table, said) USING HINT = format('Write the slug of the %s, as its own table has it.', in_table);
END $$;

-- Where a block is to stand. A place that is taken is refused: whether the block there is to make room, and which way, only the editor knows.
CREATE OR REPLACE FUNCTION engine.expect_place(in_table text, holder text, place int) RETURNS void LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE there text;
BEGIN
  IF place NOT BETWEEN 1 AND 1000000000 THEN
    RAISE EXCEPTION 'A position is a number from 1 to 1000000000, and this is %.', place
      USING HINT = 'To put a block first, give it a lower number than the block that is first now.';
  END IF;
  IF in_table = 'article_block' THEN SELECT coalesce(left(b.text, 40), b.kind::text) INTO there FROM article_block b WHERE b.article = holder AND b.position = place;
  ELSE SELECT coalesce(left(b.text, 40), b.kind::text) INTO there FROM page_block b WHERE b.page = holder AND b.position = place; END IF;
  IF there IS NOT NULL THEN
    RAISE EXCEPTION 'Position % of "%" is taken by “%”.', place, holder, there
      USING HINT = 'Give the block a number between two others, or move that one away first.';
  END IF;
END $$;

-- Texts are one line, but for PREFORMATTED. An empty position (Studio sends 0) means: append, leaving gaps of ten.
CREATE OR REPLACE FUNCTION engine.block_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  -- a renamed story, page or image cascades here
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  NEW.text := CASE WHEN NEW.kind = 'PREFORMATTED' THEN nullif(rtrim(NEW.text, E' \t\r\n'), '') ELSE engine.one_line(NEW.text) END;
  NEW.attribution := engine.one_line(NEW.attribution);
  NEW.label := engine.one_line(NEW.label);
  NEW.url := engine.one_address(NEW.url);
  NEW.image := nullif(btrim(NEW.image), '');
  IF NEW.image IS NOT NULL THEN NEW.image := engine.expect_known('image', NEW.image); END IF;
  IF TG_TABLE_NAME = 'article_block' THEN NEW.article := engine.expect_known('article', NEW.article);
  ELSE NEW.page := engine.expect_known('page', NEW.page); END IF;
  IF TG_OP = 'INSERT' AND coalesce(NEW.position, 0) = 0 THEN
    -- one appender at a time; NO KEY, so as not to fight the foreign key's own lock
    IF TG_TABLE_NAME = 'article_block' THEN
      PERFORM FROM article WHERE slug = NEW.article FOR NO KEY UPDATE;
      SELECT coalesce(max(position), 0) / 10 * 10 + 10 INTO NEW.position FROM article_block WHERE article = NEW.article;
    ELSE
      PERFORM FROM page WHERE slug = NEW.page FOR NO KEY UPDATE;
      SELECT coalesce(max(position), 0) / 10 * 10 + 10 INTO NEW.position FROM page_block WHERE page = NEW.page;
    END IF;
  ELSIF NOT engine.bulk() THEN
    IF TG_TABLE_NAME = 'article_block' THEN
      IF TG_OP = 'INSERT' OR (NEW.article, NEW.position) <> (OLD.article, OLD.position) THEN PERFORM engine.expect_place('article_block', NEW.article, NEW.position); END IF;
    ELSIF TG_OP = 'INSERT' OR (NEW.page, NEW.position) <> (OLD.page, OLD.position) THEN PERFORM engine.expect_place('page_block', NEW.page, NEW.position); END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON article_block FOR EACH ROW EXECUTE FUNCTION engine.block_before();
CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON page_block FOR EACH ROW EXECUTE FUNCTION engine.block_before();

-- Bylines, topics and corrections carry their story's visible_from, so that lists are read from one index.
CREATE OR REPLACE FUNCTION engine.label_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  -- not when a renamed story cascades here
  IF pg_trigger_depth() <= 1 THEN NEW.article := engine.expect_known('article', NEW.article); END IF;
  SELECT a.visible_from INTO NEW.visible_from FROM article a WHERE a.slug = NEW.article FOR KEY SHARE;
  RETURN NEW;
END $$;

-- An empty rank (Studio sends 0) means: after those that are there. What a story has already is refused; a renamed one cascades here.
CREATE OR REPLACE FUNCTION engine.byline_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.author := engine.expect_known('author', NEW.author);
  IF pg_trigger_depth() <= 1 AND (TG_OP = 'INSERT' OR (NEW.article, NEW.author, NEW.role) <> (OLD.article, OLD.author, OLD.role))
    AND EXISTS (SELECT FROM article_byline b WHERE b.article = NEW.article AND b.author = NEW.author AND b.role = NEW.role) THEN
    RAISE EXCEPTION '"%" stands over "%" as % already.', NEW.author, NEW.article, NEW.role USING HINT = 'One row is enough. To change the order, change its rank.';
  END IF;
  IF coalesce(NEW.rank, 0) = 0 THEN SELECT engine.rank_after(max(rank)) INTO NEW.rank FROM article_byline WHERE article = NEW.article; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.topic_label_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.topic := engine.expect_known('topic', NEW.topic);
  IF pg_trigger_depth() <= 1 AND (TG_OP = 'INSERT' OR (NEW.article, NEW.topic) <> (OLD.article, OLD.topic))
    AND EXISTS (SELECT FROM article_topic t WHERE t.article = NEW.article AND t.topic = NEW.topic) THEN
    RAISE EXCEPTION '"%" has the topic "%" already.', NEW.article, NEW.topic USING HINT = 'One row is enough. To change the order, change its rank.';
  END IF;
  IF coalesce(NEW.rank, 0) = 0 THEN SELECT engine.rank_after(max(rank)) INTO NEW.rank FROM article_topic WHERE article = NEW.article; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION engine.correction_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  NEW.text := engine.one_line(NEW.text);
  NEW.made_at := date_trunc('milliseconds', engine.expect_day('made_at', NEW.made_at));
  -- two in one breath: the second a millisecond later
  IF pg_trigger_depth() <= 1 AND (TG_OP = 'INSERT' OR (NEW.article, NEW.made_at) <> (OLD.article, OLD.made_at)) THEN
    WHILE EXISTS (SELECT FROM article_correction c WHERE c.article = NEW.article AND c.made_at = NEW.made_at) LOOP NEW.made_at := NEW.made_at + interval '1 millisecond'; END LOOP;
  END IF;
  IF NEW.text IS NULL THEN
    RAISE EXCEPTION 'A correction needs a text.' USING HINT = 'Say in a sentence or two what was wrong and what is right.';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE OF article ON article_byline FOR EACH ROW EXECUTE FUNCTION engine.label_before();
CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE OF article ON article_topic FOR EACH ROW EXECUTE FUNCTION engine.label_before();
CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE OF article ON article_correction FOR EACH ROW EXECUTE FUNCTION engine.label_before();
CREATE OR REPLACE TRIGGER b_rank BEFORE INSERT OR UPDATE OF article, author, role ON article_byline FOR EACH ROW EXECUTE FUNCTION engine.byline_before();
CREATE OR REPLACE TRIGGER b_rank BEFORE INSERT OR UPDATE OF article, topic ON article_topic FOR EACH ROW EXECUTE FUNCTION engine.topic_label_before();
CREATE OR REPLACE TRIGGER b_words BEFORE INSERT OR UPDATE OF article, text, made_at ON article_correction FOR EACH ROW EXECUTE FUNCTION engine.correction_before();

-- 07_keys_of_stories.sql

-- Which pages a change to a story touches. Keys are worked out once a statement, from all its old and new rows.
--   article:{slug}  pages that show the whole story        card:{slug}  pages that show its headline in a list
--   {list}          pages whose list it enters or leaves
--   translations:{original}  pages of stories that are translations of one another
--   sitemap:{yyyy-mm}        the sitemap of the month in which it came out, which says when it was last modified

-- A story's addresses: the one it has and those it had.
CREATE OR REPLACE FUNCTION engine.address_keys(slug text, path text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = engine, pg_temp AS $$
  SELECT ARRAY['path:' || $2] || ARRAY(SELECT 'path:' || r.path FROM retired_path r WHERE r.article = $1)
$$;

-- A story that has translations, or is one: what its group goes by.
CREATE OR REPLACE FUNCTION engine.translation_keys(slug text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT 'translations:' || coalesce(a.translation_of, a.slug) FROM article a
    WHERE a.slug = $1 AND (a.translation_of IS NOT NULL OR EXISTS (SELECT FROM article t WHERE t.translation_of = a.slug)))
$$;

-- The lists that a story stands in: its arrival or departure changes them, and the address itself.
CREATE OR REPLACE FUNCTION engine.list_keys(slug text, section text, day date, path text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT ARRAY['latest', 'section:' || $2 || '/stories'] || engine.address_keys($1, $4)
    || ARRAY(SELECT 'archive:' || prefix || to_char($3, format) FROM unnest(ARRAY['', $2 || '/']) prefix, unnest(ARRAY['YYYY', 'YYYY-MM', 'YYYY-MM-DD']) format)
    || ARRAY(SELECT DISTINCT 'author:' || b.author || '/stories' FROM article_byline b WHERE b.article = $1)
    || ARRAY(SELECT 'topic:' || t.topic || '/stories' FROM article_topic t WHERE t.article = $1)
    || ARRAY(SELECT 'front:' || s.front FROM front_slot s WHERE s.article = $1)
    || CASE WHEN EXISTS (SELECT FROM article_correction c WHERE c.article = $1) THEN ARRAY['corrections'] END
    || engine.translation_keys($1)
$$;

CREATE OR REPLACE FUNCTION engine.tell_article_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  keys text[];
  touched int;
  unseen CONSTANT text[] := '{status,desk_note,created_at,publish_at,withdrawn_at,withdrawn_reason,preview_token,preview_url,minor_changes,visible_from}';    -- no page shows these
BEGIN
  SELECT count(*) INTO touched FROM (SELECT FROM new_rows LIMIT 501) s;
  IF touched = 0 OR engine.bulk() THEN RETURN NULL; END IF;
  IF touched > 500 THEN
    PERFORM engine.tell(VARIADIC ARRAY(SELECT 'purge:article:' || o.slug FROM old_rows o JOIN new_rows n USING (preview_token)
      WHERE o.visible_from <= now() AND (n.visible_from <= now()) IS NOT TRUE) || ARRAY['*', 'clock']);
    RETURN NULL;
  END IF;
  WITH pair AS MATERIALIZED (    -- matched by token, because the slug itself may change
    SELECT o.slug AS old_slug, n.slug AS new_slug, o.section AS old_section, n.section AS new_section, o.day AS old_day, n.day AS new_day,
      o.path AS old_path, n.path AS new_path, coalesce(o.visible_from <= now(), false) AS was_out, coalesce(n.visible_from <= now(), false) AS is_out,
      o.visible_from > now() OR n.visible_from > now() AS ahead,
      to_jsonb(o) - unseen IS DISTINCT FROM to_jsonb(n) - unseen AS page_changed,
      (o.headline, o.standfirst, o.kicker, o.format, o.section, o.lead_image, o.slug, o.path, o.first_published_at)
        IS DISTINCT FROM (n.headline, n.standfirst, n.kicker, n.format, n.section, n.lead_image, n.slug, n.path, n.first_published_at) AS card_changed,
      (o.translation_of, o.language, o.slug, o.path) IS DISTINCT FROM (n.translation_of, n.language, n.slug, n.path) AS group_changed,
      o.translation_of AS old_original,
      (o.modified_at, o.lead_image) IS DISTINCT FROM (n.modified_at, n.lead_image) AS sitemap_changed,
      (o.section, o.visible_from, o.path) IS DISTINCT FROM (n.section, n.visible_from, n.path) AS lists_changed,
      (o.status, o.withdrawn_reason) IS DISTINCT FROM (n.status, n.withdrawn_reason) AND 'WITHDRAWN' IN (o.status, n.status) AS farewell_changed
    FROM old_rows o JOIN new_rows n ON n.preview_token = o.preview_token OR (n.slug = o.slug AND n.preview_token <> o.preview_token)),
  told AS (
    SELECT 'purge:article:' || old_slug AS key FROM pair WHERE was_out AND NOT is_out
    UNION SELECT 'article:' || old_slug FROM pair WHERE was_out AND page_changed
    UNION SELECT 'card:' || old_slug FROM pair WHERE was_out AND (card_changed OR NOT is_out)
    UNION SELECT unnest(engine.list_keys(new_slug, old_section, old_day, old_path)) FROM pair WHERE was_out AND lists_changed
    UNION SELECT unnest(engine.list_keys(new_slug, new_section, new_day, new_path)) FROM pair WHERE is_out AND lists_changed
    UNION SELECT unnest(engine.address_keys(new_slug, new_path)) FROM pair WHERE farewell_changed
    UNION SELECT unnest(engine.translation_keys(new_slug)) FROM pair WHERE (was_out OR is_out) AND group_changed
    UNION SELECT 'translations:' || old_original FROM pair WHERE was_out AND group_changed AND old_original IS NOT NULL
    UNION SELECT 'sitemap:' || to_char(new_day, 'YYYY-MM') FROM pair WHERE was_out AND is_out AND sitemap_changed
    UNION SELECT 'clock' FROM pair WHERE ahead)
  SELECT array_agg(key) INTO keys FROM told;
  IF keys IS NOT NULL THEN PERFORM engine.tell(VARIADIC keys); END IF;
  RETURN NULL;
END $$;

-- A story inserted whole and published at once, or a draft deleted (only drafts can be).
CREATE OR REPLACE FUNCTION engine.tell_article_insert() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF engine.bulk() THEN RETURN NULL; END IF;
  PERFORM engine.tell(VARIADIC ARRAY(
    SELECT unnest(engine.list_keys(slug, section, day, path)) FROM new_rows WHERE visible_from <= now()
    UNION SELECT 'clock' FROM new_rows WHERE visible_from > now()));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER c_tell_insert AFTER INSERT ON article REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_article_insert();
CREATE OR REPLACE TRIGGER c_tell_update AFTER UPDATE ON article REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION engine.tell_article_update();

-- The triggers above judge what is out by the transaction's start. A story whose hour comes while the transaction is open may have been
-- looked for and not found before COMMIT, or printed as it was: so its pages are told then. (Called by engine.settle.)
CREATE OR REPLACE FUNCTION engine.tell_came_due(was article, is_now article) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF was.visible_from > now() AND was.visible_from <= clock_timestamp() THEN
    PERFORM engine.tell(VARIADIC ARRAY[
      CASE WHEN is_now.visible_from <= clock_timestamp() THEN 'article:' ELSE 'purge:article:' END || was.slug, 'card:' || was.slug] || engine.list_keys(is_now.slug, was.section, was.day, was.path));
  END IF;
  IF is_now.visible_from > now() AND is_now.visible_from <= clock_timestamp() THEN
    PERFORM engine.tell(VARIADIC engine.list_keys(is_now.slug, is_now.section, is_now.day, is_now.path));
  END IF;
END $$;

-- A part was saved: its story's note is written anew, and the pages that show the part are told.
-- A changed body counts as a modification of a story that is out, unless changes are minor; a correction always does. TG_ARGV[0] is the part's kind.
CREATE OR REPLACE FUNCTION engine.part_after(part text, old_parts jsonb, new_parts jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE stories text[]; live text[];
BEGIN
  stories := ARRAY(SELECT DISTINCT p ->> 'article' FROM jsonb_array_elements(old_parts || new_parts) p);
  -- who writes a story whole, part after part, and saves its own row last (the desk's import) has its note written then
  IF current_setting('newsroom.whole_story', true) = 'on' AND NOT EXISTS (SELECT FROM article WHERE slug = ANY (stories) AND visible_from IS NOT NULL) THEN RETURN; END IF;
  UPDATE article SET modified_at = CASE WHEN first_published_at < now() AND (part = 'correction' OR (part = 'block' AND NOT minor_changes)) THEN engine.this_instant() ELSE modified_at END
  WHERE slug = ANY (stories);
  live := ARRAY(SELECT slug FROM article WHERE slug = ANY (stories) AND visible_from <= now());
  PERFORM engine.tell(VARIADIC ARRAY(
    SELECT 'article:' || s FROM unnest(live) s
    UNION SELECT 'card:' || s FROM unnest(live) s WHERE part = 'byline'
    UNION SELECT 'corrections' WHERE part = 'correction' AND live <> '{}'
    UNION SELECT part_key || '/stories' FROM (
      SELECT CASE part WHEN 'byline' THEN 'author:' || (p ->> 'author') WHEN 'topic' THEN 'topic:' || (p ->> 'topic') END AS part_key
      FROM jsonb_array_elements(old_parts || new_parts) p WHERE p ->> 'article' = ANY (live)) k WHERE part_key IS NOT NULL));
END $$;

CREATE OR REPLACE FUNCTION engine.part_inserted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM new_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], '[]', (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION engine.part_updated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- a MERGE comes here too, often with nothing
  IF EXISTS (SELECT FROM new_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o), (SELECT jsonb_agg(to_jsonb(n)) FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION engine.part_deleted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM old_rows) AND NOT engine.bulk() THEN
    PERFORM engine.part_after(TG_ARGV[0], (SELECT jsonb_agg(to_jsonb(o)) FROM old_rows o), '[]');
  END IF;
  RETURN NULL;
END $$;

-- Depth 0: the editor's own statement, neither a cascade nor the rules' own upkeep.
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('article_block', 'block'), ('article_byline', 'byline'), ('article_topic', 'topic'), ('article_correction', 'correction')) v(tab, kind) LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_inserted(%L)', part.tab, part.kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_updated(%L)', part.tab, part.kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER c_part_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION engine.part_deleted(%L)', part.tab, part.kind);
  END LOOP;
END $$;

-- 08_other_rows.sql

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

-- 10_revisions.sql

-- One revision a transaction and story, written at COMMIT from what is then there: who saved it, when, and the whole of it.
-- The search document is written with it.

CREATE OR REPLACE FUNCTION engine.story_document(story text) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT to_jsonb(a) - '{preview_token,preview_url,minor_changes,desk_note,visible_from}'::text[] || jsonb_build_object(
    'blocks', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(to_jsonb(b) - 'article') ORDER BY position) FROM article_block b WHERE b.article = story), '[]'),
    'bylines', coalesce((SELECT jsonb_agg(to_jsonb(b) - '{article,visible_from}'::text[] ORDER BY rank) FROM article_byline b WHERE b.article = story), '[]'),
    'topics', coalesce((SELECT jsonb_agg(topic ORDER BY rank) FROM article_topic t WHERE t.article = story), '[]'),
    'corrections', coalesce((SELECT jsonb_agg(to_jsonb(c) - '{article,visible_from}'::text[] ORDER BY made_at) FROM article_correction c WHERE c.article = story), '[]'))
  FROM article a WHERE a.slug = story
$$;

CREATE OR REPLACE FUNCTION engine.settle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  story text;
  document jsonb;
  before jsonb;
  body CONSTANT text[] := '{blocks,corrections,modified_at}';
BEGIN
  IF TG_OP = 'DELETE' THEN story := OLD.slug; ELSE story := NEW.slug; END IF;
  PERFORM engine.tell_came_due(OLD, NEW);
  -- asked before the document is built: a story touched by fifty rows of one transaction is written down once
  IF EXISTS (SELECT FROM engine.revision r WHERE r.article = story AND r.xid = pg_current_xact_id()::text::bigint) THEN RETURN NULL; END IF;
  document := engine.story_document(story);
  SELECT r.doc INTO before FROM engine.revision r WHERE r.article = story ORDER BY r.id DESC LIMIT 1;
  -- a save that changed nothing that is kept is no version
  IF document IS NOT DISTINCT FROM before THEN RETURN NULL; END IF;
  INSERT INTO engine.revision (article, xid, by, doc)
    -- the desk's commands and Studio say whose hands they are in; the role is the same for all
    VALUES (story, pg_current_xact_id()::text::bigint, coalesce(nullif(current_setting('newsroom.by', true), ''), session_user), document)
  ON CONFLICT DO NOTHING;
  PERFORM engine.write_search_document(story);
  -- while only a body is written no word goes that is suggested
  IF before ->> 'status' = 'PUBLISHED' AND before - body IS DISTINCT FROM document - body THEN
    PERFORM engine.forget_words(engine.words_of_version(before),
      CASE WHEN (document -> 'status', document -> 'publish_at') = (before -> 'status', before -> 'publish_at') THEN engine.words_of_version(document) END,
      before ->> 'language', (before ->> 'publish_at')::timestamptz);
  END IF;
  RETURN NULL;
END $$;

-- Every change to a part touches its story's row, so the story's own trigger hears of all of them.
-- Not of a section's rename, which would write every story of it anew.
DROP TRIGGER IF EXISTS d_settle ON article;
CREATE CONSTRAINT TRIGGER d_settle AFTER INSERT OR DELETE ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NOT engine.bulk()) EXECUTE FUNCTION engine.settle();
DROP TRIGGER IF EXISTS d_settle_update ON article;
CREATE CONSTRAINT TRIGGER d_settle_update AFTER UPDATE ON article DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NOT engine.bulk() AND (pg_trigger_depth() = 0 OR NEW.section IS NOT DISTINCT FROM OLD.section)) EXECUTE FUNCTION engine.settle();

-- 12_search_documents.sql

-- What full-text search reads of a story, written at COMMIT with its revision.

-- One configuration a language: words lose their accents, then are stemmed. A language without a stemmer is taken word by word.
DO $$
DECLARE l record;
BEGIN
  FOR l IN SELECT * FROM (VALUES ('simple', 'simple'), ('ar', 'arabic'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'), ('es', 'spanish'),
    ('fi', 'finnish'), ('fr', 'french'), ('hu', 'hungarian'), ('it', 'italian'), ('nl', 'dutch'), ('nb', 'norwegian'), ('pt', 'portuguese'),
    ('ro', 'romanian'), ('ru', 'russian'), ('sv', 'swedish'), ('tr', 'turkish')) v(code, name) LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'newsroom_' || l.code AND cfgnamespace = 'engine'::regnamespace);
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION engine.%I (COPY = pg_catalog.%I)', 'newsroom_' || l.code, l.name);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION engine.%I ALTER MAPPING FOR hword, hword_part, word WITH engine.unaccent, pg_catalog.%I',
      'newsroom_' || l.code, CASE WHEN l.name = 'simple' THEN 'simple' ELSE l.name || '_stem' END);
  END LOOP;
END $$;

-- The configuration for a language (BCP 47), by default the publication's.
CREATE OR REPLACE FUNCTION engine.words_of(language text DEFAULT NULL) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT c.oid FROM pg_ts_config c WHERE c.cfgnamespace = 'engine'::regnamespace
      AND c.cfgname = 'newsroom_' || lower(split_part(coalesce($1, (SELECT p.language FROM publication p)), '-', 1))),
    'engine.newsroom_simple'::regconfig::oid)::regconfig
$$;

-- Inline Markdown as words: the address of a link is not one of them. Most texts have no markup, so that is asked first.
CREATE OR REPLACE FUNCTION engine.plain_words(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN t !~ '[][*_`<]' THEN t ELSE regexp_replace(regexp_replace(regexp_replace(t, '\]\([^)]*\)', '', 'g'), '<br\s*/?>', ' ', 'g'), '</?su[bp]>|[*_`\[\]]', '', 'g') END
$$;

CREATE OR REPLACE FUNCTION engine.section_number(of_section text) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  INSERT INTO section_number (section) VALUES (of_section) ON CONFLICT (section) DO NOTHING;
  SELECT number FROM section_number WHERE section = of_section
$$;

-- A story's words, weighted: headline A, standfirst B, bylines and topics C, body D.
-- A tsvector ends at a megabyte: half of one in the body's words is more than any story has.
CREATE OR REPLACE FUNCTION engine.weighted_words(config regconfig, title text, standfirst text, labels text, body text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(config, coalesce(title, '')), 'A') || setweight(to_tsvector(config, coalesce(standfirst, '')), 'B')
    || setweight(to_tsvector(config, coalesce(labels, '')), 'C') || to_tsvector(config, coalesce(left(body, 500000), ''))
$$;

-- The words of a text, as they are offered to whoever misspells one.
CREATE OR REPLACE FUNCTION engine.words_in(said text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT w FROM regexp_split_to_table(lower(said), '[^[:alpha:]]+') w WHERE length(w) BETWEEN 4 AND 40
$$;

-- What a version of a story (engine.story_document) brings words by.
CREATE OR REPLACE FUNCTION engine.words_of_version(doc jsonb) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT concat_ws(' ', doc ->> 'headline', doc ->> 'standfirst',
    (SELECT string_agg(u.name, ' ') FROM jsonb_array_elements(doc -> 'bylines') b JOIN author u ON u.slug = b ->> 'author'),
    (SELECT string_agg(t.name, ' ') FROM jsonb_array_elements_text(doc -> 'topics') l JOIN topic t ON t.slug = l))
$$;

-- The document of a story that is or will be out, or none.
CREATE OR REPLACE FUNCTION engine.write_search_document(story text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE a article; config regconfig; labels text; body text;
BEGIN
  SELECT * INTO a FROM article WHERE slug = story;
  IF a.visible_from IS NULL THEN DELETE FROM engine.search_document WHERE article = story; RETURN; END IF;
  config := engine.words_of(a.language);
  SELECT string_agg(name, ' ' ORDER BY name COLLATE "C") INTO labels FROM (
    SELECT u.name FROM article_byline b JOIN author u ON u.slug = b.author WHERE b.article = story
    UNION ALL SELECT t.name FROM article_topic l JOIN topic t ON t.slug = l.topic WHERE l.article = story) names;
  SELECT string_agg(engine.plain_words(concat_ws(' ', b.label, b.text, b.attribution)), ' ' ORDER BY b.position) INTO body
    FROM article_block b WHERE b.article = story AND b.kind <> 'PULL_QUOTE';
  INSERT INTO engine.search_document (article, section, visible_from, words)
  VALUES (story, engine.section_number(a.section), a.visible_from,
    engine.weighted_words(config, concat_ws(' ', a.headline, a.kicker), a.standfirst, labels, body))
  ON CONFLICT (article) DO UPDATE SET section = excluded.section, visible_from = excluded.visible_from, words = excluded.words;
  -- readers know a word from the instant at which the first story with it comes out
  INSERT INTO engine.search_word (word, visible_from)
    SELECT w, a.visible_from FROM engine.words_in(concat_ws(' ', a.headline, a.standfirst, labels)) w
    WHERE NOT EXISTS (SELECT FROM engine.search_word s WHERE s.word = w AND s.visible_from <= a.visible_from) ORDER BY w
  ON CONFLICT (word) DO UPDATE SET visible_from = least(search_word.visible_from, excluded.visible_from);
END $$;

-- Words that a story brought and brings no more: who was written out of the paper is not offered while a reader types either. A word's instant
-- is that of a story that brings it, its witness; so only those are looked at whose witness it was, or, of a name, whoever it was. Another
-- story becomes the witness, one that is out if there is any; where there is none the word goes.
CREATE OR REPLACE FUNCTION engine.forget_words(brought text, brings text, in_language text, witness timestamptz) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = engine, pg_temp SET client_min_messages = warning
-- by the index of words alone: to look for a rare one along the index of time is to read every document. (What is off costs so much that JIT would begin.)
SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off AS $$
DECLARE
  of_story regconfig := engine.words_of(in_language);
  of_paper regconfig := engine.words_of();
  gone text;
  next_witness timestamptz;
BEGIN
  FOR gone, next_witness IN
    SELECT s.word, coalesce((SELECT d.visible_from FROM search_document d WHERE d.words @@ held AND d.visible_from <= now() LIMIT 1),
      (SELECT min(d.visible_from) FROM search_document d WHERE d.words @@ held))
    -- as search finds it in headlines, standfirsts, bylines and topics, in the story's language or the paper's: a plural keeps its singular
    FROM search_word s, LATERAL (SELECT to_tsquery(of_story, quote_literal(s.word) || ':ABC') || to_tsquery(of_paper, quote_literal(s.word) || ':ABC')) q (held)
    WHERE s.word = ANY (ARRAY(SELECT engine.words_in(brought) EXCEPT SELECT engine.words_in(brings)))
      AND (witness IS NULL OR s.visible_from = witness) AND numnode(held) > 0
  LOOP
    IF next_witness IS NULL THEN DELETE FROM search_word WHERE word = gone;
    ELSE UPDATE search_word SET visible_from = next_witness WHERE word = gone; END IF;
    IF (witness > now()) IS NOT TRUE AND (next_witness <= now()) IS NOT TRUE THEN PERFORM engine.tell('words'); END IF;
  END LOOP;
END $$;

-- A renamed author or topic is found under the new name. (Takes long for one with very many stories; names seldom change.)
CREATE OR REPLACE FUNCTION engine.name_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'author' THEN PERFORM engine.write_search_document(b.article) FROM article_byline b WHERE b.author = NEW.slug;
  ELSE PERFORM engine.write_search_document(t.article) FROM article_topic t WHERE t.topic = NEW.slug; END IF;
  PERFORM engine.forget_words(OLD.name, NEW.name, NULL, NULL);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER d_name AFTER UPDATE OF name ON author FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION engine.name_changed();
CREATE OR REPLACE TRIGGER d_name AFTER UPDATE OF name ON topic FOR EACH ROW WHEN (NEW.name <> OLD.name) EXECUTE FUNCTION engine.name_changed();

-- 13_search.sql

-- Search. The site has no right to the documents themselves (row-level security would forbid their GIN index: the match operator is
-- not leakproof), so it calls these functions, which run with the owner's rights and answer only with what is out.
-- VOLATILE where they ask the planner for its estimate: EXPLAIN is refused in a stable function.

-- How many stories hold the words, by the planner's own statistics (kept fresh by autovacuum).
CREATE OR REPLACE FUNCTION engine.search_estimate(words tsquery) RETURNS bigint LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = engine, pg_temp AS $$
DECLARE plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM engine.search_document WHERE words @@ %L::tsquery', words) INTO plan;
  RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
END $$;

-- A query that GIN answers without reading a document: a phrase's words, standing anywhere. The others are as they were.
CREATE OR REPLACE FUNCTION engine.loosened(words tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(words::text, '<(-|\d+)>', '&', 'g')::tsquery
$$;

-- The stories that hold the words (websearch syntax), best first: relevance, halved by a year's age; or newest first. At most `most`.
-- To look into a document costs fifty times what an entry of the index does, so a few hundred are looked into, however many there are:
-- a word that very many stories hold is looked for from the newest back, and of what the index finds the newest are ranked.
-- The planner knows nothing of that cost and would rather look into all: reading the whole table is forbidden to it.
CREATE OR REPLACE FUNCTION engine.search(query text, in_section text, since timestamptz, until timestamptz, newest_first boolean, most int)
RETURNS TABLE (article text, score real) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = engine, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
DECLARE
  tq tsquery := websearch_to_tsquery(engine.words_of(), query);
  loose tsquery := engine.loosened(tq);
  estimate bigint;
  number int := (SELECT n.number FROM section_number n WHERE n.section = in_section);
  since_when timestamptz := coalesce(since, '-infinity');
  until_when timestamptz := least(coalesce(until, now()), now());
  hits text[];
BEGIN
  IF numnode(tq) = 0 OR (in_section IS NOT NULL AND number IS NULL) THEN RETURN; END IF;
  estimate := engine.search_estimate(loose);
  IF estimate > 20000 AND estimate > (SELECT c.reltuples / 10 FROM pg_class c WHERE c.oid = 'engine.search_document'::regclass) THEN
    -- the match is written as a function call, so that GIN is not considered
    SELECT array_agg(w.article) INTO hits FROM (SELECT s.article FROM (
      SELECT d.article, d.words FROM search_document d
      WHERE d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number) ORDER BY d.visible_from DESC LIMIT 20000) s
      WHERE ts_match_vq(s.words, tq) LIMIT most) w;
  END IF;
  IF coalesce(cardinality(hits), 0) < least(most, 20) THEN
    -- rarer, or seldom together. Of a phrase's words the newest 20,000 stories are looked into, until there are enough.
    SELECT array_agg(n.article) INTO hits FROM (SELECT s.article FROM (
      SELECT f.article, f.words FROM (
        SELECT d.article, d.visible_from, d.words FROM search_document d
        WHERE d.words @@ loose AND d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number) OFFSET 0) f
      ORDER BY f.visible_from DESC LIMIT 20000) s
      WHERE tq = loose OR ts_match_vq(s.words, tq) LIMIT most) n;
  END IF;
  RETURN QUERY
    SELECT d.article, CASE WHEN newest_first THEN 0::real
      ELSE (ts_rank_cd(d.words, tq, 1) / (1 + extract(epoch FROM date_trunc('day', now()) - d.visible_from) / 86400 / 365))::real END AS rank
    FROM unnest(hits) h JOIN search_document d ON d.article = h ORDER BY rank DESC, d.visible_from DESC, d.article;
END $$;

-- How many stories hold the words: in all (both cells null), by section, by year. Exact up to 20,000 stories (a phrase: 800);
-- above, what a sample says, scaled (`exact` is false: say "about").
CREATE OR REPLACE FUNCTION engine.search_facets(query text, in_section text, since timestamptz, until timestamptz)
RETURNS TABLE (of_section text, of_year int, stories bigint, exact boolean) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = engine, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
DECLARE
  tq tsquery := websearch_to_tsquery(engine.words_of(), query);
  loose tsquery := engine.loosened(tq);
  number int := (SELECT n.number FROM section_number n WHERE n.section = in_section);
  zone text := engine.time_zone();
  since_when timestamptz := coalesce(since, '-infinity');
  until_when timestamptz := least(coalesce(until, now()), now());
BEGIN
  IF numnode(tq) = 0 OR (in_section IS NOT NULL AND number IS NULL) THEN RETURN; END IF;
  IF engine.search_estimate(loose) > 20000 THEN
    RETURN QUERY SELECT f.of_section, f.of_year, f.stories, false FROM engine.search_facets_sampled(tq, in_section, since_when, until_when) f;
    RETURN;
  END IF;
  RETURN QUERY
    WITH candidate AS MATERIALIZED (
      SELECT d.article, d.section AS n, d.visible_from, d.words FROM search_document d
      WHERE d.words @@ loose AND d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number)),
    step AS (SELECT CASE WHEN tq = loose THEN 1 ELSE greatest(count(*) / 800, 1) END AS every FROM candidate),
    matching AS (
      SELECT c.n, date_part('year', c.visible_from AT TIME ZONE zone)::int AS y FROM candidate c, step
      WHERE tq = loose OR ((hashtext(c.article) & 2147483647) % step.every = 0 AND ts_match_vq(c.words, tq)))
    SELECT s.section, f.y, f.amount * step.every, step.every = 1
    FROM (SELECT m.n, m.y, count(*) AS amount FROM matching m GROUP BY GROUPING SETS ((1), (2), ())) f CROSS JOIN step LEFT JOIN section_number s ON s.number = f.n;
END $$;

-- The same for words that very many stories hold: up to 800 stories are looked into, evenly spread over the time asked for, and what
-- share of a year's stories holds the words is applied to the kept count of that year.
CREATE OR REPLACE FUNCTION engine.search_facets_sampled(tq tsquery, in_section text, since_when timestamptz, until_when timestamptz)
RETURNS TABLE (of_section text, of_year int, stories bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = engine, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
DECLARE
  looks CONSTANT int := 800;
  number int := (SELECT n.number FROM section_number n WHERE n.section = in_section);
  zone text := engine.time_zone();
  began timestamptz;
  ended timestamptz;
BEGIN
  SELECT d.visible_from INTO began FROM search_document d
    WHERE d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number) ORDER BY d.visible_from LIMIT 1;
  SELECT d.visible_from INTO ended FROM search_document d
    WHERE d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number) ORDER BY d.visible_from DESC LIMIT 1;
  RETURN QUERY
    WITH seen AS (    -- each story once, also where there are few
      SELECT DISTINCT ON (near.article) near.* FROM generate_series(1, looks) AS i, LATERAL (
        SELECT d.article, d.section, d.visible_from, d.words FROM search_document d
        WHERE d.visible_from BETWEEN began AND began + (ended - began) * i / looks AND (number IS NULL OR d.section = number)
        ORDER BY d.visible_from DESC LIMIT 1) near ORDER BY near.article),
    look AS MATERIALIZED (
      SELECT section AS n, date_part('year', visible_from AT TIME ZONE zone)::int AS y, ts_match_vq(words, tq) AS holds FROM seen),
    year AS (
      SELECT date_part('year', c.day)::int AS y, sum(c.stories) AS stories FROM archive_count c
      WHERE c.section = coalesce(in_section, '*') AND c.day BETWEEN (began AT TIME ZONE zone)::date AND (ended AT TIME ZONE zone)::date GROUP BY 1),
    weighed AS MATERIALIZED (    -- how many stories one look of a year stands for
      SELECT y, year.stories / count(*) AS weight FROM look JOIN year USING (y) GROUP BY y, year.stories)
    SELECT s.section, f.y, f.amount FROM (
      SELECT look.n, look.y, round(sum(weight))::bigint AS amount FROM look JOIN weighed USING (y) WHERE holds GROUP BY GROUPING SETS ((1), (2), ())) f
    LEFT JOIN section_number s ON s.number = f.n WHERE f.amount IS NOT NULL;
END $$;

-- A passage of each story with the words marked by U+E000 and U+E001 (private use: no text holds them). Only the first block that holds a word is parsed.
CREATE OR REPLACE FUNCTION engine.search_snippets(query text, stories text[]) RETURNS TABLE (article text, snippet text) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  config regconfig := engine.words_of();
  any_word tsquery := (SELECT string_agg(quote_literal(l), ' | ')::tsquery FROM unnest(tsvector_to_array(to_tsvector(config, regexp_replace(query, '(^|\s)-\S+', '', 'g')))) l);
BEGIN
  RETURN QUERY
    SELECT a.slug, ts_headline(config, engine.plain_words(coalesce(b.text, a.standfirst, '')), coalesce(any_word, ''::tsquery),
      'MaxFragments=1, MaxWords=32, MinWords=16, StartSel=' || U&'\E000' || ', StopSel=' || U&'\E001')
    FROM article a LEFT JOIN LATERAL (
      SELECT t.text FROM article_block t WHERE t.article = a.slug AND t.text IS NOT NULL AND to_tsvector(config, t.text) @@ any_word ORDER BY t.position LIMIT 1) b ON true
    WHERE a.slug = ANY (stories) AND a.visible_from <= now();
END $$;

-- How many slips of the pen lie between two words: a letter too many, one missing, another, or two in the wrong order
-- (optimal string alignment). At most 40 letters each.
CREATE OR REPLACE FUNCTION engine.slips_between(a text, b text) RETURNS int LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  x text[] := string_to_array(left(a, 40), NULL);
  y text[] := string_to_array(left(b, 40), NULL);
  before int[];
  last int[];
  this int[] := ARRAY(SELECT generate_series(0, cardinality(y)));    -- this[j + 1]: from the letters of x so far to j letters of y
BEGIN
  FOR i IN 1 .. coalesce(cardinality(x), 0) LOOP
    before := last; last := this; this := ARRAY[i];
    FOR j IN 1 .. cardinality(y) LOOP
      this[j + 1] := least(last[j + 1] + 1, this[j] + 1, last[j] + (x[i] <> y[j])::int,
        CASE WHEN i > 1 AND j > 1 AND x[i] = y[j - 1] AND x[i - 1] = y[j] THEN before[j - 1] + 1 END);
    END LOOP;
  END LOOP;
  RETURN this[cardinality(y) + 1];
END $$;

-- The words of stories that are out.
CREATE OR REPLACE VIEW engine.known_word AS SELECT word FROM engine.search_word WHERE visible_from <= now();

-- The word of a headline that a misspelt one most likely was, or NULL. Two letters in the wrong order are tried by themselves,
-- because they leave a short word too few trigrams to be found by.
CREATE OR REPLACE FUNCTION engine.nearest_word(misspelt text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT word FROM (
    SELECT s.word, 1 AS slips, true AS swapped FROM known_word s WHERE s.word = ANY (ARRAY(
      SELECT overlay(misspelt PLACING reverse(substr(misspelt, n, 2)) FROM n FOR 2) FROM generate_series(1, length(misspelt) - 1) n))
    UNION ALL
    SELECT near.word, engine.slips_between(near.word, misspelt), false FROM (
      SELECT s.word FROM known_word s WHERE s.word % misspelt AND length(s.word) BETWEEN length(misspelt) - 2 AND length(misspelt) + 2
      ORDER BY similarity(s.word, misspelt) DESC, s.word LIMIT 20) near) candidate
  WHERE slips <= greatest(2, length(misspelt) / 3)
  ORDER BY slips, swapped DESC, similarity(word, misspelt) DESC, word LIMIT 1
$$;

-- The query with each word that no headline knows replaced by the nearest that one does; NULL when there is nothing to suggest.
-- Quotation marks and other signs around a word stay; a word that is excluded is left as it is.
CREATE OR REPLACE FUNCTION engine.did_you_mean(query text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT CASE WHEN bool_or(near IS NOT NULL) THEN string_agg(coalesce(replace(typed, bare, near), typed), ' ' ORDER BY n) END
  FROM (SELECT n, typed, bare, CASE WHEN length(bare) BETWEEN 4 AND 40 AND typed NOT LIKE '-%' AND NOT EXISTS (SELECT FROM known_word s WHERE s.word = lower(bare))
      THEN engine.nearest_word(lower(bare)) END AS near
    FROM regexp_split_to_table(left(query, 200), '\s+') WITH ORDINALITY t(typed, n), LATERAL (SELECT substring(typed FROM '[[:alpha:]]+') AS bare) letters) words
$$;

-- Words that begin as a reader has begun to type: for suggestions.
CREATE OR REPLACE FUNCTION engine.words_beginning(prefix text, most int) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT word FROM known_word WHERE word LIKE replace(replace(replace(lower(prefix), '\', '\\'), '%', '\%'), '_', '\_') || '%' ORDER BY length(word), word LIMIT most
$$;

-- 14_archive_and_history.sql

-- The archive's counts and a story's history, as the site may see them.

-- Stories a day, of a section or of the paper ('*'). Days before today come from kept counts; today is counted as it stands, because some of it may be to come.
CREATE OR REPLACE FUNCTION engine.stories_a_day(of_section text, first_day date, last_day date) RETURNS TABLE (on_day date, stories int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH today AS (SELECT (now() AT TIME ZONE engine.time_zone())::date AS day)
  SELECT c.day, c.stories FROM engine.archive_count c, today
    WHERE c.section = of_section AND c.day BETWEEN first_day AND least(last_day, today.day - 1) AND c.stories > 0
  UNION ALL
  SELECT today.day, n.stories FROM today, LATERAL (
    SELECT count(*)::int AS stories FROM article a WHERE a.day = today.day AND a.visible_from <= now() AND (of_section = '*' OR a.section = of_section)) n
    WHERE today.day BETWEEN first_day AND last_day AND n.stories > 0
  ORDER BY 1
$$;

-- The nearest days before and after a stretch on which stories came out, of a section or of the paper ('*').
CREATE OR REPLACE FUNCTION engine.days_beside(of_section text, first_day date, last_day date) RETURNS TABLE (previous date, next date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH today AS (SELECT (now() AT TIME ZONE engine.time_zone())::date AS day),
  out_today AS (SELECT t.on_day FROM today, LATERAL engine.stories_a_day(of_section, today.day, today.day) t)
  SELECT    -- greatest and least pass over what is null
    greatest((SELECT c.day FROM engine.archive_count c WHERE c.section = of_section AND c.day < least(first_day, (SELECT day FROM today)) AND c.stories > 0
      ORDER BY c.day DESC LIMIT 1), (SELECT on_day FROM out_today WHERE on_day < first_day)),
    least((SELECT c.day FROM engine.archive_count c WHERE c.section = of_section AND c.day > last_day AND c.day < (SELECT day FROM today) AND c.stories > 0
      ORDER BY c.day LIMIT 1), (SELECT on_day FROM out_today WHERE on_day > last_day))
$$;

-- Stories a month, since ever.
CREATE OR REPLACE FUNCTION engine.stories_a_month(of_section text) RETURNS TABLE (of_year int, of_month int, stories int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT extract(year FROM d.on_day)::int, extract(month FROM d.on_day)::int, sum(d.stories)::int
  FROM engine.stories_a_day(of_section, '-infinity', 'infinity') d GROUP BY 1, 2 ORDER BY 1, 2
$$;

-- The days on which stories came out, with how many and when one of them was last changed: what sitemaps are divided by.
CREATE OR REPLACE FUNCTION engine.days_of_stories(first_day date, last_day date) RETURNS TABLE (on_day date, stories int, modified_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.on_day, d.stories, m.modified_at FROM engine.stories_a_day('*', first_day, last_day) d, LATERAL (
    -- said so, the index on both has them in this order
    SELECT a.modified_at FROM article a WHERE a.day = d.on_day AND a.visible_from <= now() AND a.modified_at IS NOT NULL ORDER BY a.modified_at DESC LIMIT 1) m
  ORDER BY 1
$$;

-- The versions of a story that readers have had, oldest first. A version saved before its time came was read from then on; the first
-- was read from first publication, or, in a story that had changed before it was brought here, from its last change there. Nothing of a
-- story that is not out now.
CREATE OR REPLACE FUNCTION engine.story_versions(story text) RETURNS TABLE (read_from timestamptz, doc jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH version AS (
    SELECT r.id, r.at, lead(r.at) OVER (ORDER BY r.id) AS until, r.doc, (r.doc ->> 'publish_at')::timestamptz AS publish_at
    FROM engine.revision r WHERE r.article = story),
  published AS (
    SELECT v.id, greatest(v.at, v.publish_at) AS read_from, v.doc FROM version v
    WHERE v.doc ->> 'status' = 'PUBLISHED' AND v.publish_at <= now() AND coalesce(v.until, 'infinity') > v.publish_at)
  SELECT CASE WHEN p.id = min(p.id) OVER () THEN greatest(a.first_published_at, (p.doc ->> 'modified_at')::timestamptz) ELSE p.read_from END, p.doc
  FROM published p, article a WHERE a.slug = story AND a.visible_from <= now() ORDER BY p.id
$$;

-- Stories that share topics with one, most shared first, then newest; at most 60 of a topic are looked at.
CREATE OR REPLACE FUNCTION engine.related_stories(story text, most int) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT near.article FROM article_topic mine, LATERAL (
    SELECT t.article, t.visible_from FROM article_topic t WHERE t.topic = mine.topic AND t.visible_from <= now() ORDER BY t.visible_from DESC, t.article DESC LIMIT 60) near
  WHERE mine.article = story AND near.article <> story
  GROUP BY near.article ORDER BY count(*) DESC, max(near.visible_from) DESC, near.article LIMIT most
$$;

-- 15_outbox.sql

-- What is to be told to the world, written in the transaction that changed it: a row a story and channel. `websub` and `indexnow`
-- are switched on in `publication`, `webhook:{slug}` in `webhook`. A row that is told is deleted; one that nobody would take
-- (next_attempt_at empty) stays until an editor sees it. `npm run desk -- deliver` tells them.

CREATE OR REPLACE FUNCTION engine.channels() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'websub' FROM publication WHERE websub_hub IS NOT NULL
  UNION ALL SELECT 'indexnow' FROM publication WHERE indexnow_key IS NOT NULL
  UNION ALL SELECT 'webhook:' || slug FROM webhook WHERE active
$$;

-- A scheduled story's row waits for its hour. Whatever waited about the story goes: what is told is how it stands.
CREATE OR REPLACE FUNCTION engine.announce() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was_out boolean := TG_OP = 'UPDATE' AND coalesce(OLD.visible_from <= now(), false);
  event text;
  waits boolean;
BEGIN
  event := CASE WHEN NEW.visible_from IS NULL THEN CASE WHEN was_out THEN 'withdrawn' END WHEN was_out THEN 'updated' ELSE 'published' END;
  IF TG_OP = 'UPDATE' AND (NEW.visible_from, NEW.modified_at, NEW.path) IS NOT DISTINCT FROM (OLD.visible_from, OLD.modified_at, OLD.path) THEN RETURN NULL; END IF;
  IF event IS NULL AND (TG_OP = 'INSERT' OR OLD.visible_from IS NULL) THEN RETURN NULL; END IF;
  -- who was never told that it is out is told that first
  SELECT coalesce(bool_or(o.payload ->> 'event' = 'published'), false) INTO waits FROM engine.outbox o WHERE o.payload ->> 'guid' = NEW.guid::text;
  DELETE FROM engine.outbox o WHERE o.payload ->> 'guid' = NEW.guid::text;
  IF event IS NOT NULL THEN
    INSERT INTO engine.outbox (channel, payload, next_attempt_at)
    SELECT c, jsonb_build_object('event', CASE WHEN event = 'updated' AND waits THEN 'published' ELSE event END, 'guid', NEW.guid),
      greatest(now(), NEW.visible_from)
    FROM engine.channels() c;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER e_announce AFTER INSERT OR UPDATE ON article FOR EACH ROW
  WHEN (NOT engine.bulk()) EXECUTE FUNCTION engine.announce();

-- Takes what is due for one worker: it comes due again after `lease` if nothing is heard of it. `target` is empty where the channel was
-- switched off meanwhile. Several workers may take at once.
CREATE OR REPLACE FUNCTION engine.take_deliveries(most int, lease interval) RETURNS TABLE (id bigint, channel text, event text, guid uuid, attempt int,
  target text, secret text, path text, section text, headline text) LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH due AS (SELECT o.id FROM engine.outbox o WHERE o.next_attempt_at <= now() ORDER BY o.id LIMIT most FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE engine.outbox o SET attempts = o.attempts + 1, next_attempt_at = now() + lease FROM due WHERE o.id = due.id RETURNING o.*)
  SELECT t.id, t.channel, t.payload ->> 'event', a.guid, t.attempts,
    CASE t.channel WHEN 'websub' THEN p.websub_hub WHEN 'indexnow' THEN p.indexnow_key ELSE w.url END, w.secret, a.path, a.section, a.headline
  FROM taken t CROSS JOIN publication p LEFT JOIN article a ON a.guid = (t.payload ->> 'guid')::uuid
    LEFT JOIN webhook w ON t.channel = 'webhook:' || w.slug AND w.active
  ORDER BY t.id
$$;

-- Whether it is still to be told: asked immediately before, because a story may have been withdrawn since the row was taken.
CREATE OR REPLACE FUNCTION engine.deliveries_that_stand(ids bigint[]) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT id FROM outbox WHERE id = ANY (ids)
$$;

CREATE OR REPLACE FUNCTION engine.delivered(ids bigint[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  DELETE FROM outbox WHERE id = ANY (ids)
$$;

-- `again` is empty when it is given up.
CREATE OR REPLACE FUNCTION engine.not_delivered(ids bigint[], reason text, again interval) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  UPDATE outbox SET last_error = left(reason, 500), next_attempt_at = now() + again WHERE id = ANY (ids)
$$;

-- What was given up, for whoever edits.
CREATE OR REPLACE FUNCTION engine.undelivered() RETURNS TABLE (story text, problem text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.slug, format('%s was not told that it was %s: %s. It is told again when the story is next changed.',
      CASE o.channel WHEN 'websub' THEN 'The WebSub hub' WHEN 'indexnow' THEN 'IndexNow' ELSE 'The ' || replace(o.channel, ':', ' ') END,
      o.payload ->> 'event', coalesce(rtrim(o.last_error, '.'), 'nobody knows why'))
  FROM engine.outbox o LEFT JOIN article a ON a.guid = (o.payload ->> 'guid')::uuid
  WHERE o.next_attempt_at IS NULL ORDER BY o.id
$$;

CREATE OR REPLACE FUNCTION engine.webhook_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.url := engine.one_address(NEW.url);
  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(regexp_replace(NEW.url, '^https?://([^/:]+).*$', '\1')), 'webhook');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'webhook'); END IF;
  END IF;
  IF NEW.url IS NULL OR NEW.url !~* '^https?://[^/]' THEN
    RAISE EXCEPTION 'A webhook is an address that begins with https://.' USING HINT = 'Write the address that its owner gave you into url.';
  END IF;
  -- as standardwebhooks.com writes secrets
  NEW.secret := coalesce(nullif(btrim(NEW.secret), ''),
    'whsec_' || encode(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'), 'base64'));
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON webhook FOR EACH ROW EXECUTE FUNCTION engine.webhook_before();

-- 20_policies.sql

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

-- Rows that are there

-- A language that the rule no longer takes keeps what is one of it: `en-US-UK` is `en-US`. As an editor would mend it: its pages are told.
UPDATE publication SET language = substring(language FROM '^([A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?)(-|$)')
  WHERE engine.language_tag(language) IS NULL;
UPDATE article SET language = substring(language FROM '^([A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?)(-|$)')
  WHERE language IS NOT NULL AND engine.language_tag(language) IS NULL;
