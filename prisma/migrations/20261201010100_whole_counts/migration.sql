-- The two parts of a share are counts of things (documents, posts, buildings, people) unless somebody says otherwise.
ALTER TABLE indicator
  ADD COLUMN part_decimals SMALLINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT indicator_part_decimals CHECK (part_decimals BETWEEN 0 AND 2);

-- What has been told in fractions so far (hectares, kilometres) still may be.
UPDATE indicator i SET part_decimals = 2
 WHERE i.kind = 'ratio' AND EXISTS (
   SELECT FROM report_value x
    WHERE x.indicator_id = i.id
      AND (x.numerator <> trunc(x.numerator) OR x.denominator <> trunc(x.denominator)));
