-- A unit that left one line and stands on the other is no longer reached through the line that it left, nor yet through one to come.

/*
 * Rewrites the paths of all units as their parents stand on a day; a unit that leads to no root has none. A unit is
 * filed where it stands; one that stands on no line that day, where it stood last, else where it will stand first.
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

  UPDATE unit u SET command_path = c.path, local_path = l.path, filed_command_path = f.command, filed_local_path = f.local
    FROM unit v
    LEFT JOIN path_now c ON c.unit_id = v.id AND c.line = 'command'
    LEFT JOIN path_now l ON l.unit_id = v.id AND l.line = 'local'
   CROSS JOIN LATERAL (SELECT CASE WHEN stands THEN c.path ELSE c.filed END AS command,
                              CASE WHEN stands THEN l.path ELSE l.filed END AS local
                         FROM (SELECT c.path IS NOT NULL OR l.path IS NOT NULL AS stands) s) f
   WHERE u.id = v.id
     AND (u.command_path, u.local_path, u.filed_command_path, u.filed_local_path)
         IS DISTINCT FROM (c.path, l.path, f.command, f.local);
END $$;
SELECT refresh_unit_paths();
