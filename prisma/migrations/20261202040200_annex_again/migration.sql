-- An annex that is brought in again may change a draft task: then it is made of the new row.
GRANT DELETE ON task_source TO tiendo_actor;
