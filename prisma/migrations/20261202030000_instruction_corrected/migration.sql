-- An instruction can be corrected while it is open, and withdrawn; a new value of a type is known from the next migration on.
ALTER TYPE "InstructionState" ADD VALUE 'withdrawn';
ALTER TYPE "InstructionStepKind" ADD VALUE 'amended';
ALTER TYPE "InstructionStepKind" ADD VALUE 'withdrawn';
