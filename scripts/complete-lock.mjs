import { readFileSync, writeFileSync } from 'node:fs';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', win32: 'win32', windows: 'win32', openharmony: 'openharmony' };
const cpus = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'arm'];
for (const [, meta] of Object.entries({ ...packages }))
  for (const [name, range] of Object.entries(meta.optionalDependencies ?? {})) {
    if (Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))) continue;
    const os = Object.entries(systems).find(([word]) => name.includes(word))?.[1] ?? 'none';
    const cpu = cpus.find((word) => name.includes(word)) ?? 'none';
    packages[`node_modules/${name}`] = { version: range.replace(/^[\^~]/, ''), cpu: [cpu], os: [os], ...(os === 'linux' && name.includes('musl') ? { libc: ['musl'] } : {}), ...(meta.dev ? { dev: true } : {}), optional: true };
  }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
