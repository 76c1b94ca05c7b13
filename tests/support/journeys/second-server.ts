import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { freePort } from "@/scripts/start/cluster.mjs";
import { root, toolEnvironment } from "@/scripts/start/place.mjs";
import { end } from "@/scripts/start/processes.mjs";

const folder = process.env["DATA_DIR"] ?? join(root, ".data");
const Secrets = z.object({ app: z.string(), session: z.string() });
const databasePort = () => Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[3]);

/** A line to the sample's database that can be cut and mended. */
async function openLine() {
  const port: number = await freePort();
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  };
  const line = createServer((socket) => {
    const far = connect(databasePort(), "127.0.0.1");
    for (const each of [socket, far]) hold(each);
    socket.pipe(far).pipe(socket);
  });
  const mend = () => new Promise<void>((resolve) => line.listen(port, "127.0.0.1", resolve));
  const cut = () => {
    line.close();
    for (const socket of sockets) socket.destroy();
  };
  await mend();
  return { port, cut, mend };
}

/** Another instance of the application on the sample's database, over a line of its own. The sessions of the first are good here too. */
export async function startSecondServer() {
  const line = await openLine();
  const port: number = await freePort();
  const { app, session } = Secrets.parse(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")));
  const address = `http://localhost:${port}`;
  const own = { DATABASE_URL: `postgresql://app:${app}@127.0.0.1:${line.port}/so_cong_nhan`, NEXTAUTH_SECRET: session, NEXTAUTH_URL: address, AUTH_TRUST_HOST: "true", PORT: String(port), NODE_ENV: "production" };
  const child = spawn(process.execPath, ["scripts/start/serve.mjs"], { cwd: root, env: toolEnvironment(own), stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const health = () => fetch(`${address}/api/health`).then(({ status }) => status, () => 0);
  const stop = async () => {
    await end(child.pid, { patience: 12_000 });
    line.cut();
  };
  return { address, health, stop, cut: line.cut, mend: line.mend };
}
