-- What an attribute in words may say; none listed: any words. What was recorded before stays sayable.
ALTER TABLE unit_attribute_key ADD COLUMN choices text[] NOT NULL DEFAULT '{}';
UPDATE unit_attribute_key k
   SET choices = ARRAY['I', 'II', 'III'] || ARRAY(
         SELECT DISTINCT a.value FROM unit_attribute a WHERE a.key = k.key AND a.value NOT IN ('I', 'II', 'III') ORDER BY a.value)
 WHERE k.key = 'class';
ALTER TABLE unit_attribute_key
  ADD CONSTRAINT unit_attribute_key_choices CHECK (NOT is_flag OR cardinality(choices) = 0);
