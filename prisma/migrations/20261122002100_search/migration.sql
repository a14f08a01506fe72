-- What is searched is kept as words without accents, so that every way of typing them meets the same word.

/* As `searchKey` in lib/domain/text.ts: "hoà", "hòa" and "hoa" are one, whether composed or not. Capitals of other
   alphabets are no matter; those of Vietnamese are plain letters once their marks are gone, in any collation. */
CREATE FUNCTION search_key(said text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(translate(normalize(said, NFKD),
    'đĐ' || U&'\0300\0301\0302\0303\0304\0306\0307\0308\0309\030A\030C\0323\0327\0328\031B', 'dd'));

/* The words of a text: its runs of letters and digits, and what stands between blanks without its signs, so that
   12-NQ/TW is found by 12nqtw and by 12 nq tw. Of a very long text the beginning, of a very long word its first 60
   letters. PostgreSQL's own parser is not asked: it takes the code 1e53ab for a number and a word. */
CREATE FUNCTION search_words(said text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(regexp_split_to_array(regexp_replace(
    regexp_replace(search_key(left(said, 100000)), '[^a-z0-9]+', ' ', 'g') || ' ' ||
    regexp_replace(search_key(left(said, 100000)), '[^a-z0-9\s]+', '', 'g'),
    '([a-z0-9]{60})[a-z0-9]+', '\1', 'g'), '\s+'), ''));

ALTER TABLE directive ADD COLUMN search_words tsvector
  GENERATED ALWAYS AS (search_words(number || ' ' || title || ' ' || coalesce(title_en, ''))) STORED;
ALTER TABLE clause ADD COLUMN search_words tsvector
  GENERATED ALWAYS AS (search_words(label || ' ' || text)) STORED;
ALTER TABLE task ADD COLUMN search_words tsvector
  GENERATED ALWAYS AS (search_words(code || ' ' || title || ' ' || coalesce(title_en, ''))) STORED;
ALTER TABLE unit ADD COLUMN search_words tsvector
  GENERATED ALWAYS AS (search_words(code || ' ' || name || ' ' || coalesce(name_en, ''))) STORED;
-- Most versions are figures alone: they say nothing.
ALTER TABLE report_version ADD COLUMN search_words tsvector
  GENERATED ALWAYS AS (CASE WHEN coalesce(narrative, difficulty, proposal, document_number) IS NOT NULL THEN
    search_words(coalesce(narrative, '') || ' ' || coalesce(difficulty, '') || ' ' || coalesce(proposal, '') || ' ' ||
                 coalesce(document_number, '')) END) STORED;

CREATE INDEX clause_words ON clause USING gin (search_words);
CREATE INDEX report_version_words ON report_version USING gin (search_words) WHERE search_words IS NOT NULL;
