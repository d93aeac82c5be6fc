// Tells at the end what the process took: CPU time of all its threads (µs) and peak memory (KB).
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(JSON.stringify({ cpu: userCPUTime + systemCPUTime, maxRss: maxRSS }));
});
