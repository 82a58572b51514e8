import { join } from "node:path";
import { build, preview } from "vite";
import { PROJECT } from "../../../scripts/stack/context.ts";
import { isPortFree } from "../../../scripts/stack/ports.ts";

const USUAL_PORT = 5173;

type Where = { stateDir: string; portOffset: number };

export interface Site {
  url: string;
  close(): Promise<void>;
}

/** Builds the dApp as it's shipped, for this stack, and serves it as any static host with a history fallback would. */
export async function serveSite(env: Record<string, string>, { stateDir, portOffset }: Where): Promise<Site> {
  // Vite reads its variables from the environment of this process.
  Object.assign(process.env, env);
  const shared = {
    root: join(PROJECT, "web"),
    build: { outDir: join(stateDir, "site"), emptyOutDir: true },
    logLevel: "warn",
  } as const;
  await build({ ...shared, build: { ...shared.build, reportCompressedSize: false } });
  let port = USUAL_PORT + portOffset;
  while (!(await isPortFree(port))) port++;
  const server = await preview({ ...shared, preview: { port, strictPort: true, host: "127.0.0.1" } });
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
