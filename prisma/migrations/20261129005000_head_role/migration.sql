-- Who signs for a unit. Alone, since a new value cannot be used in the transaction that adds it.
ALTER TYPE "Role" ADD VALUE 'head' AFTER 'officer';
