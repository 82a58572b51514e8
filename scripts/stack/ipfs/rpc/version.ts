import { answerJson } from "../answer.ts";
import type { RpcCommand } from "./call.ts";

/** Says who answers, in the fields that Kubo's clients read. */
export const version: RpcCommand = () =>
  answerJson({
    Version: "0.1.0",
    Commit: "rizom",
    Repo: "1",
    System: `${process.arch}/${process.platform}`,
    Golang: "",
  });
