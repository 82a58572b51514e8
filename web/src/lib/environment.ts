import { type Environment, readEnvironment } from "./readEnvironment.ts";

/** The only place that reads `import.meta.env`, but for what must be cut out of a build. */
export const environment: Environment = readEnvironment(import.meta.env);
