-- What is said beside an assignment says for whom, like every other deed.
ALTER TABLE comment ADD COLUMN delegation_id UUID;
ALTER TABLE comment ADD CONSTRAINT comment_delegation_id_fkey FOREIGN KEY (delegation_id) REFERENCES delegation(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE comment ALTER COLUMN delegation_id SET DEFAULT delegation_in_use();
CREATE INDEX comment_delegated ON comment (delegation_id) WHERE delegation_id IS NOT NULL;
