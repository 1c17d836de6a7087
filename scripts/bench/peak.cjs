// Preloaded: writes the peak memory of the process, in bytes.
process.once('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024));
});
