type Said = { content: { worksId: string | null } };

/** What was said last before: of several buildings about this one, if need be further back; null: never. */
export function previousAbout<P extends Said>(
  { previous, previousOfWorks }: { previous: P | null; previousOfWorks: readonly P[] },
  worksId: string | null,
): P | null {
  const told = previous?.content.worksId;
  if (!worksId || !told || told === worksId) return previous;
  return previousOfWorks.find(({ content }) => content.worksId === worksId) ?? null;
}
