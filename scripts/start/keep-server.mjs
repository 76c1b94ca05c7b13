import { liveServer, startServer, stopServer } from "./cluster.mjs";
import { isAlive } from "./processes.mjs";
import { Trouble } from "./trouble.mjs";

/** Watches over the embedded server, ours or found alive: one that dies is started again on its port, at most five times a minute. */
export function keepServer(cluster, { onRestart, onTrouble }) {
  const deaths = [];
  let seen = null;
  let busy = false;
  let stopped = false;

  const watching = setInterval(async () => {
    if (busy || stopped) return;
    seen ??= readyServer(cluster);
    if (!seen || isAlive(seen.pid)) return;
    busy = true;
    await revive().catch((error) => stopped || onTrouble(error));
    busy = false;
  }, 300);

  async function revive() {
    deaths.push(performance.now());
    if (deaths.filter((at) => performance.now() - at < 60_000).length > 5) throw new Trouble(`Cơ sở dữ liệu dừng liên tục, không khởi động lại nữa. Nguyên nhân ở ${cluster.log}.`);
    onRestart();
    seen = await startServer(cluster, { port: seen.port });
  }

  return {
    stop: async () => {
      stopped = true;
      clearInterval(watching);
      await stopServer(cluster);
    },
  };
}

function readyServer(cluster) {
  const server = liveServer(cluster);
  return server?.ready ? server : null;
}
