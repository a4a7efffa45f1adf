-- A story is about to be saved: its words are tidied, its slug made, its publication judged, its address and stamps
-- fixed, and its desk note written. The order of the steps matters; each reads what those before it settled.

CREATE OR REPLACE FUNCTION engine.article_tidy(a article) RETURNS article LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  a.headline := engine.one_line(a.headline);
  a.standfirst := engine.one_line(a.standfirst);
  a.kicker := engine.one_line(a.kicker);
  a.dateline := engine.one_line(a.dateline);
  a.backstory := engine.one_line(a.backstory);
  a.withdrawn_reason := engine.one_line(a.withdrawn_reason);
  a.section := nullif(btrim(a.section), '');
  a.lead_image := nullif(btrim(a.lead_image), '');
  a.translation_of := nullif(btrim(a.translation_of), '');
  a.publish_at := date_trunc('milliseconds', a.publish_at);
  RETURN a;
END $$;

-- The day in an address is the paper's calendar day of first publication.
CREATE OR REPLACE FUNCTION engine.article_path(section text, day date, slug text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format('/%s/%s/%s', section, to_char(day, 'YYYY/MM/DD'), slug)
$$;

-- The day in a story's address, whatever the section in it, if it is `day` in some time zone.
CREATE OR REPLACE FUNCTION engine.day_in_path(path text, slug text, day date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT d FROM unnest(ARRAY[day, day - 1, day + 1]) d
  WHERE path = engine.article_path(split_part(path, '/', 2), d, slug) AND split_part(path, '/', 2) ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND NOT engine.is_reserved(split_part(path, '/', 2))
$$;

CREATE OR REPLACE FUNCTION engine.article_desk_note(a article, asked article_status, was_live boolean, stored text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  lacks text[] := engine.missing(a, stored);
  unfinished text[] := engine.unfinished_blocks(stored);
  needs text := engine.say_list(lacks);
  remark text := '';
BEGIN
  IF unfinished <> '{}' THEN remark := ' Not shown to readers: ' || engine.say_list(unfinished) || '.'; END IF;
  IF a.status = 'PUBLISHED' THEN
    IF lacks <> '{}' THEN remark := ' It still needs ' || needs || '.' || remark; END IF;
    IF a.publish_at > now() + interval '2 years' THEN remark := remark || ' That is years ahead: look at publish_at again.'; END IF;
    IF a.minor_changes THEN remark := remark || ' Changes count as minor as long as minor_changes is on.'; END IF;
    RETURN CASE WHEN a.publish_at > now() THEN 'Scheduled: live from ' ELSE 'Live since ' END
      || engine.say_when(CASE WHEN a.publish_at > now() THEN a.publish_at ELSE a.first_published_at END) || ' at ' || a.path || '.' || remark;
  ELSIF a.status = 'WITHDRAWN' THEN
    RETURN 'Withdrawn since ' || engine.say_when(a.withdrawn_at) || '. ' || CASE WHEN a.withdrawn_reason IS NULL
      THEN 'Readers are told no reason: write one into withdrawn_reason.' ELSE 'Readers are told: ' || a.withdrawn_reason END;
  ELSIF asked = 'PUBLISHED' AND was_live THEN
    RETURN 'TAKEN OFF THE SITE: it lost ' || engine.say_list(engine.essentials_missing(a, stored)) || '. Put that back, then set status to PUBLISHED again.';
  ELSIF asked = 'PUBLISHED' THEN
    RETURN 'NOT PUBLISHED. It still needs ' || needs || '. Then set status to PUBLISHED again.' || remark;
  ELSIF asked = 'WITHDRAWN' THEN
    RETURN 'Nothing to withdraw: this story was never published. It is a draft.';
  ELSIF lacks <> '{}' THEN
    RETURN 'Draft. Before it can go out it needs ' || needs || '.' || remark;
  END IF;
  RETURN 'Draft, ready to publish: set status to PUBLISHED.' || remark;
END $$;

-- Every translation names the original, so that a group is read from one column: of a translation of a translation, that one's
-- original; of itself, nothing.
CREATE OR REPLACE FUNCTION engine.original_of(named text, slug text, stored text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN original NOT IN ($2, $3) THEN original END
    FROM (SELECT coalesce((SELECT coalesce(o.translation_of, o.slug) FROM article o WHERE o.slug = $1), $1) AS original) s
$$;

-- What a cell that names a row is to hold: the row's slug, however it was written; if it names none, what it held before, and a
-- sentence about it.
CREATE OR REPLACE FUNCTION engine.named_cell(in_table text, said text, before text, OUT cell text, OUT slip text) LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  slip := '';
  cell := said;
  IF said IS NULL OR said = before THEN RETURN; END IF;
  cell := engine.known(in_table, said);
  IF cell IS NOT NULL THEN RETURN; END IF;
  cell := before;
  slip := engine.no_such(in_table, said) || ' ';
END $$;

CREATE OR REPLACE FUNCTION engine.article_before() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  stored text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.slug ELSE NEW.slug END;
  asked article_status := NEW.status;
  slips text := '';             -- words in cells that name nothing
  slip text;
  was_out boolean := false;     -- readers have had it: its day is fixed
  was_live boolean := false;    -- readers have it now
BEGIN
  -- a section or an image was renamed and the new name cascades here: there is nothing to judge
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND to_jsonb(NEW) - '{section,lead_image,visible_from}'::text[] = to_jsonb(OLD) - '{section,lead_image,visible_from}'::text[]
    AND (NEW.section, NEW.lead_image) IS DISTINCT FROM (OLD.section, OLD.lead_image) THEN RETURN NEW; END IF;

  NEW := engine.article_tidy(NEW);
  IF TG_OP = 'UPDATE' THEN
    was_out := coalesce(OLD.first_published_at <= now(), false);
    was_live := coalesce(OLD.visible_from <= now(), false);
    NEW.created_at := OLD.created_at;
    NEW.guid := OLD.guid;
    -- an emptied token is made anew; never together with the slug, so that a change's old and new row can be matched by one of them
    NEW.preview_token := CASE WHEN NEW.preview_token = OLD.preview_token OR NEW.slug <> OLD.slug THEN OLD.preview_token
      ELSE replace(gen_random_uuid()::text, '-', '') END;
  ELSE
    -- a story from another paper's export brings them along; a copied row does not
    NEW.created_at := CASE WHEN engine.is_a_day(NEW.created_at) THEN least(date_trunc('milliseconds', NEW.created_at), engine.this_instant()) ELSE engine.this_instant() END;
    IF EXISTS (SELECT FROM article WHERE guid = NEW.guid) THEN NEW.guid := gen_random_uuid(); END IF;
    NEW.preview_token := replace(gen_random_uuid()::text, '-', '');
  END IF;
  NEW.preview_url := engine.preview_address(NEW.preview_token);

  IF NEW.language IS NOT NULL THEN
    slip := engine.one_line(NEW.language);
    NEW.language := engine.language_tag(slip);
    IF NEW.language IS NULL AND slip IS NOT NULL THEN
      slips := format('"%s" is not a language (write fr, or pt-BR). ', slip);
      NEW.language := CASE WHEN TG_OP = 'UPDATE' THEN OLD.language END;
    END IF;
  END IF;
  IF NOT isfinite(NEW.publish_at) THEN
    slips := slips || format('publish_at cannot be %s. ', NEW.publish_at);
    NEW.publish_at := CASE WHEN TG_OP = 'UPDATE' THEN OLD.publish_at END;
  END IF;

  -- a section, picture or original that does not exist must not cost the editor what else was typed: the cell stays as it was, the note says so
  SELECT n.cell, n.slip INTO NEW.section, slip FROM engine.named_cell('section', NEW.section, CASE WHEN TG_OP = 'UPDATE' THEN OLD.section END) n;
  slips := slips || slip;
  SELECT n.cell, n.slip INTO NEW.lead_image, slip FROM engine.named_cell('image', NEW.lead_image, CASE WHEN TG_OP = 'UPDATE' THEN OLD.lead_image END) n;
  slips := slips || slip;
  SELECT n.cell, n.slip INTO NEW.translation_of, slip FROM engine.named_cell('article', NEW.translation_of, CASE WHEN TG_OP = 'UPDATE' THEN OLD.translation_of END) n;
  slips := slips || slip;

  IF TG_OP = 'INSERT' OR NEW.slug IS DISTINCT FROM OLD.slug THEN
    NEW.slug := coalesce(engine.slugify(NEW.slug), engine.slugify(NEW.headline), 'untitled');
    IF TG_OP = 'INSERT' OR NEW.slug <> OLD.slug THEN NEW.slug := engine.free_slug(NEW.slug, 'article'); END IF;
  END IF;

  NEW.translation_of := engine.original_of(NEW.translation_of, NEW.slug, stored);

  -- publish only what is complete; withdraw only what was out
  IF NEW.status = 'PUBLISHED' THEN
    -- what a paper's export says was out was let out then (the desk's import): it is not judged again, and its note says what it lacks
    IF cardinality(CASE WHEN was_live THEN engine.essentials_missing(NEW, stored)
        WHEN current_setting('newsroom.as_it_was', true) = 'on' AND num_nulls(NEW.headline, NEW.section) = 0 AND engine.is_a_day(coalesce(NEW.publish_at, now())) THEN '{}'
        ELSE engine.missing(NEW, stored) END) > 0 THEN
      NEW.status := 'DRAFT';
    ELSE
      NEW.publish_at := coalesce(NEW.publish_at, engine.this_instant());
    END IF;
  ELSIF NEW.status = 'WITHDRAWN' AND NOT was_out THEN
    NEW.status := 'DRAFT';
  END IF;
  -- since when: an editor, or an import, may say so; never before publication nor ahead of time
  NEW.withdrawn_at := CASE WHEN NEW.status = 'WITHDRAWN' THEN
    CASE WHEN NEW.withdrawn_at BETWEEN OLD.first_published_at AND now() THEN date_trunc('milliseconds', NEW.withdrawn_at)
      ELSE coalesce(OLD.withdrawn_at, engine.this_instant()) END END;

  -- first publication: follows publish_at until it has happened, and never moves afterwards
  NEW.first_published_at := CASE WHEN was_out THEN OLD.first_published_at WHEN NEW.status = 'PUBLISHED' THEN NEW.publish_at END;
  NEW.day := CASE WHEN was_out THEN OLD.day
    WHEN engine.is_a_day(coalesce(NEW.first_published_at, NEW.publish_at)) THEN (coalesce(NEW.first_published_at, NEW.publish_at) AT TIME ZONE engine.time_zone())::date END;

  -- the address: kept once it is out. A changed slug changes it; emptying the cell makes it anew from today's section.
  IF was_out AND nullif(btrim(NEW.path), '') IS NOT NULL THEN
    NEW.path := CASE WHEN NEW.slug = OLD.slug THEN OLD.path ELSE regexp_replace(OLD.path, '[^/]+$', NEW.slug) END;
  ELSIF TG_OP = 'UPDATE' AND NEW.path IS DISTINCT FROM OLD.path AND NEW.first_published_at <= now() AND engine.day_in_path(NEW.path, NEW.slug, NEW.day) IS NOT NULL THEN
    -- published with an address of its own: one that it had in another section, or by another zone's calendar
    NEW.day := engine.day_in_path(NEW.path, NEW.slug, NEW.day);
  ELSIF NEW.section IS NOT NULL AND NEW.day IS NOT NULL THEN
    NEW.path := engine.article_path(NEW.section, NEW.day, NEW.slug);
  ELSE
    NEW.path := CASE WHEN was_out THEN OLD.path END;
  END IF;

  -- modified: only once it is out, and only for what a reader reads; an editor may set it, never before publication nor ahead of time
  IF NEW.first_published_at IS NULL THEN
    NEW.modified_at := NULL;
  ELSIF NOT was_out THEN
    NEW.modified_at := CASE WHEN NEW.modified_at BETWEEN NEW.first_published_at AND now() THEN NEW.modified_at ELSE NEW.first_published_at END;
  ELSIF NEW.modified_at IS DISTINCT FROM OLD.modified_at THEN
    NEW.modified_at := CASE WHEN NEW.modified_at BETWEEN NEW.first_published_at AND now() THEN date_trunc('milliseconds', NEW.modified_at) ELSE OLD.modified_at END;
  ELSIF NOT NEW.minor_changes AND (NEW.headline, NEW.standfirst, NEW.dateline) IS DISTINCT FROM (OLD.headline, OLD.standfirst, OLD.dateline) THEN
    NEW.modified_at := engine.this_instant();
  END IF;

  NEW.desk_note := slips || engine.article_desk_note(NEW, asked, was_live, stored);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER a_before BEFORE INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION engine.article_before();

-- What readers have had is withdrawn, not deleted: its address must go on answering.
CREATE OR REPLACE FUNCTION engine.article_before_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.first_published_at <= now() THEN
    RAISE EXCEPTION 'The story "%" has been published, so it cannot be deleted.', OLD.slug
      USING HINT = 'Set its status to WITHDRAWN and give the reason in withdrawn_reason: readers are then told why it is gone.';
  END IF;
  RETURN OLD;
END $$;

CREATE OR REPLACE TRIGGER a_before_delete BEFORE DELETE ON article FOR EACH ROW EXECUTE FUNCTION engine.article_before_delete();
