-- Every approved figure by its cut-off: how a goal was reached within a year, and how two days compare, without a
-- scan of the reports.
CREATE TABLE "period_figure" (
    "assignment_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "numerator" DECIMAL(20,4) NOT NULL,
    "denominator" DECIMAL(20,4),
    "version_id" UUID,

    CONSTRAINT "period_figure_pkey" PRIMARY KEY ("assignment_id","indicator_id","as_of")
);
CREATE INDEX "period_figure_indicator_id_as_of_idx" ON "period_figure"("indicator_id", "as_of");
CREATE INDEX "period_figure_version_id_idx" ON "period_figure"("version_id");
ALTER TABLE "period_figure" ADD CONSTRAINT "period_figure_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "period_figure" ADD CONSTRAINT "period_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "period_figure" ADD CONSTRAINT "period_figure_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE period_figure ADD CONSTRAINT period_figure_sane CHECK (numerator >= 0 AND denominator >= 0);
GRANT SELECT, INSERT, UPDATE ON period_figure TO tiendo_actor;

-- What was approved so far: of each report the last version that all lines have approved.
INSERT INTO period_figure (assignment_id, indicator_id, as_of, numerator, denominator, version_id)
SELECT DISTINCT ON (r.assignment_id, x.indicator_id, p.ends_on)
       r.assignment_id, x.indicator_id, p.ends_on, x.numerator, x.denominator, v.id
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
 ORDER BY r.assignment_id, x.indicator_id, p.ends_on, v.number DESC;
