-- Which taking over of an annex a task came of, by the number of its receipt: what one brought can be taken back as a
-- whole. The audit trail knows it of those before.
ALTER TABLE task_source ADD COLUMN receipt text;
UPDATE task_source s SET receipt = e.detail ->> 'receipt'
  FROM audit_event e WHERE e.entity_id = s.task_id AND e.deed = 'task.added' AND e.detail ? 'receipt';
