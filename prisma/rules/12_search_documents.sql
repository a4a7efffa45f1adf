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
