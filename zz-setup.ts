import { Session } from 'node:inspector/promises';
import { afterAll } from 'vitest';
const session = new Session(); session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.setSamplingInterval', { interval: 1000 }); await session.post('Profiler.start');
afterAll(async () => {
  const { profile } = await session.post('Profiler.stop');
  const self = new Map<string, number>(), incl = new Map<string, number>(); const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
  const parent = new Map<number, number>(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const name = (n: any) => n.callFrame.functionName + ' ' + n.callFrame.url.split('/').slice(-2).join('/') + ':' + n.callFrame.lineNumber;
  for (const [k, id] of profile.samples!.entries()) { const d = profile.timeDeltas![k]! / 1000; self.set(name(byId.get(id)), (self.get(name(byId.get(id))) ?? 0) + d); const seen = new Set<string>(); for (let at: number | undefined = id; at; at = parent.get(at)) { const key = name(byId.get(at)); if (!seen.has(key)) { seen.add(key); incl.set(key, (incl.get(key) ?? 0) + d); } } }
  const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n');
  (await import('node:fs')).writeFileSync('/tmp/h1m/prof/' + process.pid + '.txt', 'SELF\n' + top(self, 22) + '\nINCL\n' + top(incl, 60));
});
