-- What is wrong in the paper, a row a problem: what a rule cannot decide, and an editor should look at.

-- Whether an address of the site's own leads somewhere.
CREATE OR REPLACE FUNCTION engine.leads_somewhere(address text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT p.path = '' OR split_part(p.path, '/', 2) IN ('archive', 'authors', 'topics', 'search', 'corrections', 'feeds', 'sitemaps', 'media', 'islands') AND (
      NOT p.path ~ '^/(authors|topics)/.' OR EXISTS (SELECT FROM author WHERE p.path = '/authors/' || slug) OR EXISTS (SELECT FROM topic WHERE p.path = '/topics/' || slug))
    OR EXISTS (SELECT FROM article WHERE path = regexp_replace(p.path, '/history$', '') AND visible_from IS NOT NULL)
    OR EXISTS (SELECT FROM engine.moved_address m WHERE m.path = p.path AND NOT m.withdrawn)
    OR EXISTS (SELECT FROM page WHERE p.path = '/' || slug)
    OR EXISTS (SELECT FROM section WHERE p.path = '/' || slug OR p.path ~ ('^/' || slug || '/\d{4}(/\d\d){0,2}$'))
  FROM (SELECT regexp_replace(regexp_replace(address, '[?#].*$', ''), '/$', '') AS path) p
$$;

-- Addresses of the site's own that a line of text links to.
CREATE OR REPLACE FUNCTION engine.own_links(inline_text text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
  SELECT m[1] FROM regexp_matches(inline_text, '\]\((/[^/)\s][^)\s]*)', 'g') m
$$;

-- The figures in a version of a story: what a reader would call its facts, as far as a machine can tell.
CREATE OR REPLACE FUNCTION engine.figures(doc jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT m[1]), '{}') FROM (
    SELECT doc ->> 'headline' AS words UNION ALL SELECT doc ->> 'standfirst'
    UNION ALL SELECT b ->> 'text' FROM jsonb_array_elements(doc -> 'blocks') b) t, regexp_matches(t.words, '(\d+(?:[.,:]\d+)*)', 'g') m
$$;

-- Figures that readers had and that are gone, without a correction since (or on the day before: it may be written first).
-- A version saved with minor_changes on did not move modified_at, and is passed over.
CREATE OR REPLACE FUNCTION engine.silent_changes(story text) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  WITH version AS (
    SELECT v.read_from, v.doc, lag(v.doc) OVER (ORDER BY v.n) AS before FROM engine.story_versions(story) WITH ORDINALITY v(read_from, doc, n)),
  lost AS (
    SELECT unnest(engine.figures(before)) AS figure, read_from FROM version WHERE before IS NOT NULL AND before -> 'modified_at' <> doc -> 'modified_at')
  SELECT array_agg(DISTINCT l.figure) FROM lost l
  WHERE l.figure <> ALL (engine.figures(engine.story_document(story)))
    AND NOT EXISTS (SELECT FROM article_correction c WHERE c.article = story AND c.made_at >= l.read_from - interval '1 day')
$$;

-- Problems of some stories.
CREATE OR REPLACE FUNCTION engine.problems_of(stories text[]) RETURNS TABLE (story text, problem text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  WITH a AS MATERIALIZED (SELECT * FROM article WHERE slug = ANY (stories)),
  used AS (    -- which pictures a story shows
    SELECT slug AS story, lead_image AS image FROM a WHERE lead_image IS NOT NULL
    UNION SELECT b.article, b.image FROM article_block b WHERE b.article = ANY (stories) AND b.image IS NOT NULL),
  link AS (
    SELECT slug AS story, engine.own_links(standfirst) AS address FROM a UNION SELECT slug, engine.own_links(backstory) FROM a
    UNION SELECT b.article, engine.own_links(b.text) FROM article_block b WHERE b.article = ANY (stories)
    UNION SELECT b.article, b.url FROM article_block b WHERE b.article = ANY (stories) AND b.url ~ '^/[^/]')
  SELECT u.story, format('The image "%s" has no alt text.', u.image) FROM used u JOIN image i ON i.slug = u.image WHERE i.alt IS NULL
  UNION ALL SELECT u.story, format('The image "%s" has no credit.', u.image) FROM used u JOIN image i ON i.slug = u.image WHERE i.credit IS NULL
  UNION ALL SELECT a.slug, format('The lead image "%s" is %s × %s px: too small to be shared (1200 × 630 or more).', i.slug, i.width, i.height)
    FROM a JOIN image i ON i.slug = a.lead_image WHERE i.width < 1200 OR i.height < 630
  UNION ALL SELECT slug, format('The headline has %s characters: search engines cut what is longer than 110.', length(headline)) FROM a WHERE length(headline) > 110
  UNION ALL SELECT slug, 'It has no topic: related stories are found by topics.' FROM a
    WHERE status = 'PUBLISHED' AND NOT EXISTS (SELECT FROM article_topic t WHERE t.article = a.slug)
  UNION ALL SELECT DISTINCT l.story, format('It links to %s, where there is nothing.', l.address) FROM link l WHERE NOT engine.leads_somewhere(l.address)
  UNION ALL SELECT slug, format('It was to go out on %s, but it is a draft. %s', engine.say_when(publish_at), desk_note) FROM a WHERE status = 'DRAFT' AND publish_at IS NOT NULL
  UNION ALL SELECT slug, 'It is out and still needs ' || engine.say_list(lacks) || '.' FROM (SELECT a.slug, engine.missing(a::article, a.slug) AS lacks FROM a WHERE a.status = 'PUBLISHED') m
    WHERE lacks <> '{}'
  UNION ALL SELECT slug, 'Not shown to readers: ' || engine.say_list(unfinished) || '.' FROM (SELECT slug, engine.unfinished_blocks(slug) AS unfinished FROM a WHERE status <> 'WITHDRAWN') u
    WHERE unfinished <> '{}'
  UNION ALL SELECT slug, 'It is withdrawn, and readers are told no reason: write one into withdrawn_reason.' FROM a WHERE status = 'WITHDRAWN' AND withdrawn_reason IS NULL
  UNION ALL SELECT slug, 'minor_changes is still on: what changes in the text is not counted as an update.' FROM a WHERE minor_changes
  UNION ALL SELECT slug, format('Readers had the figures %s, which are gone without a word: write a correction. (For a typo, switch minor_changes on first.)', engine.say_list(gone))
    FROM (SELECT a.slug, engine.silent_changes(a.slug) AS gone FROM a WHERE a.visible_from <= now() AND a.modified_at > a.first_published_at) s WHERE gone IS NOT NULL
$$;

-- Problems of the paper that are no story's.
CREATE OR REPLACE FUNCTION engine.problems_of_paper() RETURNS TABLE (story text, problem text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT NULL::text, format('The author "%s" stands over no story.', slug) FROM author w WHERE NOT EXISTS (SELECT FROM article_byline b WHERE b.author = w.slug)
  UNION ALL SELECT s.article, format('Its slot on the front "%s" is over since %s: delete the slot.', s.front, engine.say_when(s.ends_at)) FROM front_slot s WHERE s.ends_at <= now()
  UNION ALL SELECT s.article, format('It has a slot on the front "%s", but is not out%s.', s.front, CASE WHEN a.visible_from IS NULL THEN '' ELSE ' before ' || engine.say_when(a.visible_from) END)
    FROM front_slot s JOIN article a ON a.slug = s.article WHERE (a.visible_from <= greatest(now(), s.starts_at)) IS NOT TRUE AND (s.ends_at <= now()) IS NOT TRUE
  UNION ALL SELECT s.article, format('On the front "%s" it is a lead, and so is "%s" at the same time: one of them is shown below.', s.front, t.article)
    FROM front_slot s JOIN front_slot t ON t.front = s.front AND t.size = 'LEAD' AND (t.rank, t.article) > (s.rank, s.article)
      AND tstzrange(s.starts_at, s.ends_at) && tstzrange(t.starts_at, t.ends_at)
    WHERE s.size = 'LEAD' AND (s.ends_at <= now()) IS NOT TRUE AND (t.ends_at <= now()) IS NOT TRUE
      AND coalesce(s.starts_at < s.ends_at, true) AND coalesce(t.starts_at < t.ends_at, true)
  UNION ALL SELECT article, format('Its slot on the front "%s" ends before it starts.', front) FROM front_slot WHERE ends_at <= starts_at
  UNION ALL SELECT NULL, format('The notice "%s" is over since %s: delete it.', slug, engine.say_when(ends_at)) FROM notice WHERE ends_at <= now()
  UNION ALL SELECT NULL, format('The page "%s" links to %s, where there is nothing.', l.page, l.address) FROM (
      SELECT page, engine.own_links(text) AS address FROM page_block UNION SELECT page, url FROM page_block WHERE url ~ '^/[^/]') l WHERE NOT engine.leads_somewhere(l.address)
$$;

-- Drafts, and stories that came out or changed since; and the paper's own.
CREATE OR REPLACE FUNCTION engine.problems(since timestamptz) RETURNS TABLE (story text, problem text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT * FROM engine.problems_of(ARRAY(
    SELECT slug FROM article WHERE visible_from >= since UNION SELECT slug FROM article WHERE modified_at >= since
    UNION SELECT slug FROM article WHERE visible_from IS NULL AND greatest(created_at, publish_at, withdrawn_at) >= since))
  UNION ALL SELECT * FROM engine.problems_of_paper()
  UNION ALL SELECT * FROM engine.undelivered()
$$;

-- For Studio: of the last 90 days, so that it answers at once whatever the paper's age. (desk check --all looks at everything.)
CREATE OR REPLACE VIEW public.editor_problems AS
  SELECT story, problem FROM engine.problems(now() - interval '90 days') ORDER BY story NULLS FIRST, problem;
