// Loaded with --require into what the launcher starts: who loses the launcher (kill -9) ends too,
// so that nothing of it holds a port or a folder when the next start comes.
if (process.channel && process.env.TIENDO_LAUNCHER === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref(); // listening must not keep a finished process alive
}
