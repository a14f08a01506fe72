-- Units change: names over time, where the register files a unit that does not stand today, why it began and ended.

-- ---------------------------------------------------------------- why and what
ALTER TABLE unit
  ADD COLUMN opening_basis text,
  ADD COLUMN closing_basis text,
  -- Where it stands today, else where it stood last, else where it will stand first: the scope of a closed or future unit.
  ADD COLUMN filed_command_path text COLLATE "C",
  ADD COLUMN filed_local_path text COLLATE "C",
  ADD CONSTRAINT unit_filed_command_path CHECK (filed_command_path ~ '^([a-z0-9]+/)+$'),
  ADD CONSTRAINT unit_filed_local_path CHECK (filed_local_path ~ '^([a-z0-9]+/)+$');
CREATE INDEX unit_filed_command_path_key ON unit (filed_command_path);
CREATE INDEX unit_filed_local_path_key ON unit (filed_local_path);

-- An official code names one unit of a level at a time; the same code may name another one later.
ALTER TABLE unit
  ADD CONSTRAINT unit_code_once_at_a_time
    EXCLUDE USING gist (level_key WITH =, code WITH =, in_force(in_force_from, in_force_to) WITH &&);

-- ---------------------------------------------------------------- names
/* A name is in force from its day to the day before the next one. */
CREATE TABLE unit_name (
  id            uuid PRIMARY KEY,
  unit_id       uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name          text NOT NULL,
  name_en       text,
  short_name    text NOT NULL,
  in_force_from date NOT NULL,
  legal_basis   text,
  search_words  tsvector GENERATED ALWAYS AS (search_words(name || ' ' || coalesce(name_en, ''))) STORED
);
CREATE UNIQUE INDEX unit_name_unit_id_in_force_from_key ON unit_name (unit_id, in_force_from);
ALTER TABLE unit_name
  ADD CONSTRAINT unit_name_worded CHECK (NOT is_blank(name) AND NOT is_blank(short_name));

INSERT INTO unit_name (id, unit_id, name, name_en, short_name, in_force_from)
  SELECT gen_random_uuid(), id, name, name_en, short_name, in_force_from FROM unit;

/* A unit has its first name from its first day. */
CREATE FUNCTION keep_first_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit_name (id, unit_id, name, name_en, short_name, in_force_from, legal_basis)
  SELECT gen_random_uuid(), n.id, n.name, n.name_en, n.short_name, n.in_force_from, n.opening_basis FROM new_units n;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_added AFTER INSERT ON unit REFERENCING NEW TABLE AS new_units
  FOR EACH STATEMENT EXECUTE FUNCTION keep_first_names();

/* A unit is called as on this day; before its first day by its first name. */
CREATE FUNCTION refresh_unit_names(on_day date DEFAULT civil_day(now())) RETURNS void LANGUAGE sql AS $$
  UPDATE unit u SET name = n.name, name_en = n.name_en, short_name = n.short_name, search_name = search_key(n.name)
    FROM (SELECT DISTINCT ON (unit_id) unit_id, name, name_en, short_name FROM unit_name
           ORDER BY unit_id, in_force_from > on_day,
                    CASE WHEN in_force_from <= on_day THEN in_force_from END DESC, in_force_from) n
   WHERE n.unit_id = u.id
     AND (u.name, u.name_en, u.short_name) IS DISTINCT FROM (n.name, n.name_en, n.short_name)
$$;
CREATE FUNCTION unit_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_unit_names();
  RETURN NULL;
END $$;
CREATE TRIGGER unit_name_changed AFTER UPDATE OR DELETE ON unit_name
  FOR EACH STATEMENT EXECUTE FUNCTION unit_name_changed();
CREATE FUNCTION unit_name_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The first names of new units are theirs already.
  IF EXISTS (SELECT FROM new_names n JOIN unit u ON u.id = n.unit_id WHERE n.in_force_from <> u.in_force_from) THEN
    PERFORM refresh_unit_names();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_name_added AFTER INSERT ON unit_name REFERENCING NEW TABLE AS new_names
  FOR EACH STATEMENT EXECUTE FUNCTION unit_name_added();

-- ---------------------------------------------------------------- parents
/*
 * Rewrites the paths of all units as their parents stand on a day; a unit that leads to no root has none. A unit that
 * does not stand on that day is filed where it stood last, else where it will stand first.
 */
CREATE OR REPLACE FUNCTION refresh_unit_paths(on_day date DEFAULT civil_day(now())) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE IF NOT EXISTS path_now
    (unit_id uuid, line "Line", path text COLLATE "C", filed text COLLATE "C", PRIMARY KEY (unit_id, line)) ON COMMIT DROP;
  TRUNCATE path_now;
  INSERT INTO path_now
  WITH RECURSIVE edge AS MATERIALIZED (
    SELECT DISTINCT ON (p.unit_id, p.line) p.unit_id, p.line, p.parent_id, u.segment,
           in_force(p.in_force_from, p.in_force_to) @> on_day AS stands
      FROM unit_parent p JOIN unit u ON u.id = p.unit_id
     ORDER BY p.unit_id, p.line, p.in_force_from > on_day,
              CASE WHEN p.in_force_from <= on_day THEN p.in_force_from END DESC, p.in_force_from
  ), walk AS (
    SELECT unit_id, line, segment || '/' AS filed, stands FROM edge WHERE parent_id IS NULL
    UNION ALL
    SELECT e.unit_id, e.line, w.filed || e.segment || '/', w.stands AND e.stands
      FROM walk w JOIN edge e ON e.parent_id = w.unit_id AND e.line = w.line
  )
  SELECT unit_id, line, CASE WHEN stands THEN filed END, filed FROM walk;

  UPDATE unit u SET command_path = c.path, local_path = l.path, filed_command_path = c.filed, filed_local_path = l.filed
    FROM unit v
    LEFT JOIN path_now c ON c.unit_id = v.id AND c.line = 'command'
    LEFT JOIN path_now l ON l.unit_id = v.id AND l.line = 'local'
   WHERE u.id = v.id
     AND (u.command_path, u.local_path, u.filed_command_path, u.filed_local_path)
         IS DISTINCT FROM (c.path, l.path, c.filed, l.filed);
END $$;
SELECT refresh_unit_paths();

/* No unit stands below itself on any day, also not on one to come: its parents are followed day by day. */
CREATE FUNCTION check_unit_ring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NULL OR NOT EXISTS (SELECT FROM unit_parent WHERE parent_id = NEW.unit_id AND line = NEW.line) THEN
    RETURN NULL;
  END IF;
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT p.parent_id AS unit_id, in_force(p.in_force_from, p.in_force_to) AS during
        FROM unit_parent p WHERE p.id = NEW.id
      UNION
      SELECT p.parent_id, up.during * in_force(p.in_force_from, p.in_force_to)
        FROM up JOIN unit_parent p ON p.unit_id = up.unit_id AND p.line = NEW.line
       WHERE up.unit_id <> NEW.unit_id AND up.during && in_force(p.in_force_from, p.in_force_to)
    ) SELECT FROM up WHERE unit_id = NEW.unit_id
  ) THEN
    RAISE EXCEPTION 'a unit would stand below itself'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_parent_no_ring';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_parent_no_ring AFTER INSERT OR UPDATE ON unit_parent
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit_ring();

/* An edge lies within the life of its unit and of the unit above. */
CREATE FUNCTION check_unit_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unit_parent p
               JOIN unit u ON u.id = p.unit_id
               LEFT JOIN unit v ON v.id = p.parent_id
              WHERE (p.id = NEW.id OR p.unit_id = NEW.id OR p.parent_id = NEW.id)
                AND NOT (in_force(u.in_force_from, u.in_force_to) @> in_force(p.in_force_from, p.in_force_to)
                         AND coalesce(in_force(v.in_force_from, v.in_force_to) @> in_force(p.in_force_from, p.in_force_to), true))) THEN
    RAISE EXCEPTION 'a unit stands under another outside the time in which both are in force'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_parent_within_lives';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER unit_parent_within_lives AFTER INSERT OR UPDATE ON unit_parent
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit_lives();
CREATE CONSTRAINT TRIGGER unit_lives_with_parents AFTER UPDATE OF in_force_from, in_force_to ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit_lives();

-- ---------------------------------------------------------------- attributes
CREATE TABLE unit_attribute_key (
  key     text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  -- What is true or not; else words.
  is_flag boolean NOT NULL DEFAULT false,
  ordinal smallint NOT NULL
);
ALTER TABLE unit_attribute_key
  ADD CONSTRAINT unit_attribute_key_worded CHECK (key ~ '^[a-z][a-z0-9_]*$' AND NOT is_blank(name_vi) AND NOT is_blank(name_en));
INSERT INTO unit_attribute_key (key, name_vi, name_en, is_flag, ordinal) VALUES
  ('remote', 'Vùng sâu, vùng xa, biên giới', 'Remote or border area', true, 1),
  ('island', 'Hải đảo', 'Island', true, 2),
  ('class', 'Loại đơn vị', 'Class of the unit', false, 3),
  ('former_province', 'Thuộc tỉnh cũ', 'Former province', false, 4);
INSERT INTO unit_attribute_key (key, name_vi, name_en, ordinal)
  SELECT key, key, key, 100 + row_number() OVER (ORDER BY key) FROM (SELECT DISTINCT key FROM unit_attribute) k
   WHERE key ~ '^[a-z][a-z0-9_]*$' ON CONFLICT DO NOTHING;
ALTER TABLE unit_attribute
  ADD COLUMN legal_basis text,
  ADD CONSTRAINT unit_attribute_key_fkey FOREIGN KEY (key) REFERENCES unit_attribute_key (key) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT unit_attribute_said CHECK (NOT is_blank(value));

-- ---------------------------------------------------------------- lists of units that are brought in
CREATE TABLE unit_import (
  id            uuid PRIMARY KEY,
  created_by_id uuid NOT NULL REFERENCES account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  created_at    timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  name          text,
  grid          jsonb NOT NULL,
  settings      jsonb NOT NULL,
  version       integer NOT NULL DEFAULT 1
);
ALTER TABLE unit_import
  ADD CONSTRAINT unit_import_is_a_table CHECK (jsonb_typeof(grid) = 'array' AND jsonb_array_length(grid) BETWEEN 1 AND 20000);
CREATE INDEX unit_import_created_by_id_idx ON unit_import (created_by_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON unit_name, unit_import TO tiendo_actor;
GRANT SELECT ON unit_attribute_key TO tiendo_actor;
REVOKE INSERT, UPDATE, DELETE ON unit_attribute_key FROM tiendo_actor;
-- What is only planned may be taken back.
GRANT DELETE ON unit, unit_parent, unit_attribute TO tiendo_actor;
