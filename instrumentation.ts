/** Next calls it once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { workEveryHour } = await import("#lib/jobs/every-hour.ts");
  workEveryHour();
}
