import { createRequire } from "node:module";
import { join } from "node:path";
import { type Context, PROJECT } from "./context.ts";
import type { Part } from "./supervise.ts";

export interface Web {
  url: string;
  part: Part;
}

/** Starts Vite's development server for the dApp. */
export async function startWeb(context: Context, env: Record<string, string>): Promise<Web> {
  const { supervisor, log } = context;
  const port = context.ports.web;
  const url = `http://127.0.0.1:${port}`;
  log("web", `Starting the dApp on port ${port}.`);
  const part = await supervisor.serve({
    part: "web",
    command: process.execPath,
    args: [viteCommand(), "--port", String(port), "--strictPort", "--host", "127.0.0.1", "--clearScreen", "false"],
    cwd: join(PROJECT, "web"),
    env,
    ready: () => isServed(url),
    readyWithinMs: 60_000,
  });
  log("web", `Ready at ${url}.`);
  return { url, part };
}

const viteCommand = () =>
  join(createRequire(join(PROJECT, "web/package.json")).resolve("vite/package.json"), "../bin/vite.js");

/** Served when the page and its entry module are: asking for the module also makes Vite bundle the dependencies. */
async function isServed(url: string): Promise<true | undefined> {
  const page = await fetch(url, { signal: AbortSignal.timeout(5000) });
  const entry = /<script[^>]+src="([^"]+)"/g;
  const sources = [...(await page.text()).matchAll(entry)].map((match) => match[1] ?? "");
  const modules = await Promise.all(
    sources.map((source) => fetch(new URL(source, url), { signal: AbortSignal.timeout(20_000) })),
  );
  return page.ok && modules.every((module) => module.ok) ? true : undefined;
}
