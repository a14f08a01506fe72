-- What each unit below still owes, from its assignment: a queue asks for it of 168 units at a time.
CREATE INDEX report_unsent ON report (assignment_id) WHERE state IN ('expected', 'draft', 'returned');
