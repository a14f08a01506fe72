/** Next calls it once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { keepPeriodsOpen } = await import("#lib/jobs/keep-periods-open.ts");
  keepPeriodsOpen();
}
