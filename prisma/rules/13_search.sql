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

-- The stories that hold the words (websearch syntax), best first: relevance, halved by a year's age; or newest first. At most `most`.
-- A word that very many stories hold is not ranked over all of them: the newest that hold it are candidates, found by walking back in time.
CREATE OR REPLACE FUNCTION engine.search(query text, in_section text, since timestamptz, until timestamptz, newest_first boolean, most int)
RETURNS TABLE (article text, score real) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = engine, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  tq tsquery := websearch_to_tsquery(engine.words_of(), query);
  frequent int := CASE WHEN tq::text LIKE '%<%' THEN 8000 ELSE 20000 END;    -- a phrase is costlier to check
  number int := (SELECT n.number FROM section_number n WHERE n.section = in_section);
  since_when timestamptz := coalesce(since, '-infinity');
  until_when timestamptz := least(coalesce(until, now()), now());
  hits text[];
BEGIN
  IF numnode(tq) = 0 OR (in_section IS NOT NULL AND number IS NULL) THEN RETURN; END IF;
  IF engine.search_estimate(tq) > frequent THEN
    -- the match is written as a function call, so that GIN is not considered; one query a shape, so that each has its index
    IF number IS NULL THEN
      SELECT array_agg(w.article) INTO hits FROM (SELECT s.article FROM (
        SELECT d.article, d.words FROM search_document d WHERE d.visible_from BETWEEN since_when AND until_when ORDER BY d.visible_from DESC LIMIT 20000) s
        WHERE ts_match_vq(s.words, tq) LIMIT most) w;
    ELSE
      SELECT array_agg(w.article) INTO hits FROM (SELECT s.article FROM (
        SELECT d.article, d.words FROM search_document d WHERE d.section = number AND d.visible_from BETWEEN since_when AND until_when ORDER BY d.visible_from DESC LIMIT 20000) s
        WHERE ts_match_vq(s.words, tq) LIMIT most) w;
    END IF;
  END IF;
  IF coalesce(cardinality(hits), 0) < least(most, 20) THEN
    -- rarer, or seldom together: GIN finds all, and the newest are ranked
    WITH found AS MATERIALIZED (
      SELECT d.article, d.visible_from FROM search_document d
      WHERE d.words @@ tq AND d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number))
    SELECT array_agg(n.article) INTO hits FROM (SELECT f.article FROM found f ORDER BY f.visible_from DESC LIMIT most) n;
  END IF;
  RETURN QUERY
    SELECT d.article, CASE WHEN newest_first THEN 0::real
      ELSE (ts_rank_cd(d.words, tq, 1) / (1 + extract(epoch FROM date_trunc('day', now()) - d.visible_from) / 86400 / 365))::real END AS rank
    FROM unnest(hits) h JOIN search_document d ON d.article = h ORDER BY rank DESC, d.visible_from DESC, d.article;
END $$;

-- How many stories hold the words: in all (both cells null), by section, by year.
-- Exact up to 20,000 stories; above, the counts of an unbiased sample of the rarest word's stories, scaled (`exact` is false: say "about").
CREATE OR REPLACE FUNCTION engine.search_facets(query text, in_section text, since timestamptz, until timestamptz)
RETURNS TABLE (of_section text, of_year int, stories bigint, exact boolean) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = engine, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  config regconfig := engine.words_of();
  tq tsquery := websearch_to_tsquery(config, query);
  number int := (SELECT n.number FROM section_number n WHERE n.section = in_section);
  zone text := engine.time_zone();
  since_when timestamptz := coalesce(since, '-infinity');
  until_when timestamptz := least(coalesce(until, now()), now());
  sampled tsquery := tq;
  scale numeric := 1;
  sample_size bigint;
BEGIN
  IF numnode(tq) = 0 OR (in_section IS NOT NULL AND number IS NULL) THEN RETURN; END IF;
  IF engine.search_estimate(tq) > 20000 THEN
    SELECT quote_literal(l)::tsquery, engine.search_estimate(quote_literal(l)::tsquery) INTO sampled, scale
      FROM unnest(tsvector_to_array(to_tsvector(config, regexp_replace(query, '(^|\s)-\S+', '', 'g')))) l ORDER BY 2 LIMIT 1;
    PERFORM set_config('gin_fuzzy_search_limit', '4000', true), set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true);
    SELECT count(*) INTO sample_size FROM search_document d WHERE d.words @@ sampled;
    scale := greatest(scale / greatest(sample_size, 1), 1);
  END IF;
  RETURN QUERY
    WITH matching AS MATERIALIZED (
      SELECT d.section AS n, extract(year FROM d.visible_from AT TIME ZONE zone)::int AS y FROM search_document d
      WHERE d.words @@ sampled AND ts_match_vq(d.words, tq) AND d.visible_from BETWEEN since_when AND until_when AND (number IS NULL OR d.section = number))
    SELECT s.section, f.y, round(f.amount * scale)::bigint, scale = 1
    FROM (SELECT m.n, m.y, count(*) AS amount FROM matching m GROUP BY GROUPING SETS ((1), (2), ())) f LEFT JOIN section_number s ON s.number = f.n;
  PERFORM set_config('gin_fuzzy_search_limit', '0', true), set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true);
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

-- The query with each word that no headline knows replaced by the nearest that one does; NULL when there is nothing to suggest.
CREATE OR REPLACE FUNCTION engine.did_you_mean(query text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT CASE WHEN bool_or(near IS NOT NULL) THEN string_agg(coalesce(near, word), ' ' ORDER BY n) END
  FROM (SELECT n, word, CASE WHEN length(word) >= 4 AND NOT EXISTS (SELECT FROM search_word s WHERE s.word = lower(t.word)) THEN (
      SELECT s.word FROM search_word s WHERE s.word % lower(t.word) AND length(s.word) BETWEEN length(t.word) - 2 AND length(t.word) + 2
      ORDER BY similarity(s.word, lower(t.word)) DESC, s.word LIMIT 1) END AS near
    FROM regexp_split_to_table(left(query, 200), '\s+') WITH ORDINALITY t(word, n)) words
$$;

-- Words that begin as a reader has begun to type: for suggestions.
CREATE OR REPLACE FUNCTION engine.words_beginning(prefix text, most int) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = engine, pg_temp AS $$
  SELECT word FROM search_word WHERE word LIKE replace(replace(replace(lower(prefix), '\', '\\'), '%', '\%'), '_', '\_') || '%' ORDER BY length(word), word LIMIT most
$$;
