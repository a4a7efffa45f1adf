-- engine.write_search_document for every story at once. The documents' indexes are made afterwards.

INSERT INTO engine.section_number (section) SELECT DISTINCT section FROM article WHERE visible_from IS NOT NULL;

-- CREATE TABLE AS may share its reading out among processes, INSERT may not; nor do LATERAL joins, but subqueries do.
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
CREATE TEMP TABLE corpus_document ON COMMIT DROP AS
SELECT slug, section, visible_from, concat_ws(' ', headline, standfirst, labels) AS learnt,
  engine.weighted_words(engine.words_of(language), concat_ws(' ', headline, kicker), standfirst, labels, body) AS words
FROM (
  SELECT a.*,
    (SELECT string_agg(names.name, ' ' ORDER BY names.name COLLATE "C") FROM (
      SELECT u.name FROM article_byline b JOIN author u ON u.slug = b.author WHERE b.article = a.slug
      UNION ALL SELECT t.name FROM article_topic l JOIN topic t ON t.slug = l.topic WHERE l.article = a.slug) names) AS labels,
    (SELECT string_agg(engine.plain_words(concat_ws(' ', b.label, b.text, b.attribution)), ' ' ORDER BY b.position)
      FROM article_block b WHERE b.article = a.slug AND b.kind <> 'PULL_QUOTE') AS body
  FROM article a WHERE a.visible_from IS NOT NULL) story;

-- in the order of time, so that a walk back through the newest reads neighbours
INSERT INTO engine.search_document (article, section, visible_from, words)
SELECT d.slug, n.number, d.visible_from, d.words FROM corpus_document d JOIN engine.section_number n USING (section) ORDER BY d.visible_from;

INSERT INTO engine.search_word (word, visible_from)
SELECT w, min(d.visible_from) FROM corpus_document d, engine.words_in(d.learnt) w GROUP BY w;
