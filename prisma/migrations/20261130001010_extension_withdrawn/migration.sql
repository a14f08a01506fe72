-- A unit takes back what it asked for. Alone, since a new value cannot be used in the transaction that adds it.
ALTER TYPE "ExtensionState" ADD VALUE 'withdrawn';
