-- The latest approved figure of each year, beside the latest of all: a closed year is read without its reports, and
-- keeps what was approved while a correction waits.
CREATE TABLE "year_figure" (
    "assignment_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "numerator" DECIMAL(20,4) NOT NULL,
    "denominator" DECIMAL(20,4),
    "as_of" DATE NOT NULL,
    "version_id" UUID,

    CONSTRAINT "year_figure_pkey" PRIMARY KEY ("assignment_id","indicator_id","year")
);
CREATE INDEX "year_figure_indicator_id_idx" ON "year_figure"("indicator_id");
CREATE INDEX "year_figure_version_id_idx" ON "year_figure"("version_id");
ALTER TABLE "year_figure" ADD CONSTRAINT "year_figure_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "year_figure" ADD CONSTRAINT "year_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "year_figure" ADD CONSTRAINT "year_figure_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE year_figure
  ADD CONSTRAINT year_figure_sane CHECK (numerator >= 0 AND denominator >= 0),
  ADD CONSTRAINT year_figure_year CHECK (year = extract(year FROM as_of));
GRANT SELECT, INSERT, UPDATE ON year_figure TO tiendo_actor;

-- What was approved so far: of each report the last version that all lines have approved.
INSERT INTO year_figure (assignment_id, indicator_id, year, numerator, denominator, as_of, version_id)
SELECT DISTINCT ON (r.assignment_id, x.indicator_id, extract(year FROM p.ends_on))
       r.assignment_id, x.indicator_id, extract(year FROM p.ends_on), x.numerator, x.denominator, p.ends_on, v.id
  FROM report r
  JOIN period p ON p.id = r.period_id
  JOIN assignment a ON a.id = r.assignment_id
  JOIN task t ON t.id = a.task_id
  JOIN report_version v ON v.report_id = r.id
  JOIN report_value x ON x.version_id = v.id
 WHERE CASE WHEN r.state IN ('approved', 'received') THEN v.number = r.current_version
            ELSE (SELECT count(*) FROM review w WHERE w.version_id = v.id AND w.decision IN ('approved', 'received'))
                 >= CASE t.decision_rule WHEN 'both' THEN 2 ELSE 1 END
       END
 ORDER BY r.assignment_id, x.indicator_id, extract(year FROM p.ends_on), p.ends_on DESC, v.number DESC;
