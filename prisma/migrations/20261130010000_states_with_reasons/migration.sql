-- What a unit above says to a refusal, and a completion that was taken back: until now told as a resumption.
ALTER TYPE "ChangeKind" ADD VALUE 'insistence' AFTER 'refusal';
ALTER TYPE "ChangeKind" ADD VALUE 'reopening' AFTER 'resumption';
