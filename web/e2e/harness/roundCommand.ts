import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Hex } from "viem";
import { person } from "../../../scripts/demo/people.ts";
import { PROJECT } from "../../../scripts/stack/context.ts";

const run = promisify(execFile);

/** The commands behind `npm run round` and `npm run round:verify`, for the stack whose state is in a folder. */
export function roundCommands(stateDir: string) {
  const node = (script: string, args: readonly string[]) =>
    run(process.execPath, [join(PROJECT, "scripts", script), ...args], {
      cwd: PROJECT,
      env: { ...process.env, RIZOM_STATE_DIR: stateDir, STEWARD_KEY: person("Ines Duarte").privateKey },
    }).then(({ stdout }) => stdout);

  return {
    /** Makes a round of a CSV file, opens it as the steward, and tells its root. */
    async open(csv: string, { title, deadline }: { title: string; deadline: string }): Promise<Hex> {
      const folder = mkdtempSync(join(tmpdir(), "rizom-round-"));
      try {
        const file = join(folder, "allocations.csv");
        writeFileSync(file, csv);
        const said = await node("round.ts", [file, "--title", title, "--deadline", deadline, "--open"]);
        const root = /^Root +(0x[\da-f]{64})$/m.exec(said)?.[1];
        if (root === undefined || !/^Opened in transaction 0x/m.test(said)) throw new Error(`It said:\n${said}`);
        return root as Hex; // The expression takes nothing else.
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    /** What is said of a round that is verified from the chain and its list. */
    verify: (root: Hex): Promise<string> => node("roundVerify.ts", [root]),
  };
}

export type RoundCommands = ReturnType<typeof roundCommands>;
