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
