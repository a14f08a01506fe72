-- What a dashboard asks of reports, without reading the reports themselves: who sent in time, by period;
-- who waits since when.
CREATE INDEX report_punctuality ON report (period_id) INCLUDE (assignment_id, due_on, first_submitted_at);
DROP INDEX report_waiting;
CREATE INDEX report_waiting ON report (assignment_id) INCLUDE (submitted_at) WHERE state = 'submitted';

-- The few reports that were sent back, and the few versions that tell of a hand-over.
CREATE INDEX report_returned ON report (assignment_id) WHERE state = 'returned';
CREATE INDEX report_version_hand_over ON report_version (works_id) WHERE stage >= 'handed_over';
