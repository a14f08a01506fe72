-- What was decided since a day is asked of the reports, whose index tells it without reading them.
DROP INDEX "review_decided_at_idx";
CREATE INDEX report_decided ON report (decided_at) INCLUDE (assignment_id, state);
