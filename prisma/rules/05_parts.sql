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
