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
