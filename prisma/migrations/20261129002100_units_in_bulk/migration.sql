-- Thousands of units may come in one transaction: what is checked row by row at its end is found by index.

/* As before, by the edge or by the unit that was changed, each with the lookup that it needs. */
CREATE OR REPLACE FUNCTION check_unit_lives() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  apart boolean;
BEGIN
  IF TG_TABLE_NAME = 'unit_parent' THEN
    SELECT EXISTS (SELECT FROM unit_parent p JOIN unit u ON u.id = p.unit_id LEFT JOIN unit v ON v.id = p.parent_id
                    WHERE p.id = NEW.id
                      AND NOT (in_force(u.in_force_from, u.in_force_to) @> in_force(p.in_force_from, p.in_force_to)
                               AND coalesce(in_force(v.in_force_from, v.in_force_to) @> in_force(p.in_force_from, p.in_force_to), true)))
      INTO apart;
  ELSE
    SELECT EXISTS (SELECT FROM unit_parent p JOIN unit u ON u.id = NEW.id
                    WHERE (p.unit_id = NEW.id OR p.parent_id = NEW.id)
                      AND NOT in_force(u.in_force_from, u.in_force_to) @> in_force(p.in_force_from, p.in_force_to))
      INTO apart;
  END IF;
  IF apart THEN
    RAISE EXCEPTION 'a unit stands under another outside the time in which both are in force'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_parent_within_lives';
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION check_unit_ring() SET enable_seqscan = off;
ALTER FUNCTION check_unit_root() SET enable_seqscan = off;

/* After thousands of rows came in: else the database goes on planning for the few that there were. */
CREATE FUNCTION analyze_units() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  ANALYZE unit, unit_parent, unit_name;
END $$;
REVOKE EXECUTE ON FUNCTION analyze_units() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_units() TO tiendo_actor;
