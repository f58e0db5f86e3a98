// Loaded into a child before anything else: its peak memory, in bytes, into the file named by BENCH_PEAK when it ends.
// Linux counts for the program alone; the usual count begins with the memory of the process that started it.
const { readFileSync, writeFileSync } = require('node:fs');

function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(peak())));
