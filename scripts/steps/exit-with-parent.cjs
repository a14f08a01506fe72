// Loaded with --require into what the launcher starts: who loses the launcher (kill -9) ends too,
// so that nothing of it holds a port or a folder when the next start comes.
if (process.channel) process.on("disconnect", () => process.exit(1));
