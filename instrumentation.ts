/** Next calls it once when a server starts. `TIENDO_WORKER=0` leaves the work of the background to other processes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.TIENDO_WORKER === "0") return;
  const { startWorker } = await import("#lib/jobs/worker.ts");
  startWorker();
}
