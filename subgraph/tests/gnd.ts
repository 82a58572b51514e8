import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const SUBGRAPH = fileURLToPath(new URL("..", import.meta.url));

export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs `gnd` in the subgraph's folder to its end. */
export function runGnd(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(fileURLToPath(new URL("../../node_modules/.bin/gnd", import.meta.url)), args, {
      cwd: SUBGRAPH,
      env: {
        ...process.env,
        PATH: `${fileURLToPath(new URL("../../node_modules/.bin", import.meta.url))}:${process.env.PATH}`, // asc
        NO_COLOR: "1",
        GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH: "true",
        ...env,
      },
    });
    const end = () => child.kill("SIGKILL");
    process.once("exit", end); // when we are ended ourselves
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", end);
      resolve({ code, output });
    });
  });
}
