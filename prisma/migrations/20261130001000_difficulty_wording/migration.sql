-- What many units ask in the same words is listed once: by its words without accents, case and spacing.
ALTER TABLE difficulty ADD COLUMN wording uuid NOT NULL
  GENERATED ALWAYS AS (md5(btrim(regexp_replace(search_key(text), '\s+', ' ', 'g')))::uuid) STORED;
CREATE INDEX difficulty_wording_idx ON difficulty (wording);
