import { fileDigestOf } from "@rizom/sdk";
import { useReducer } from "react";
import { describeFile } from "./describeFile.ts";
import { isUnderWay, type PickedFile, type PickedState, problemsOf } from "./PickedFile.ts";
import { reducePicked } from "./reducePicked.ts";
import { uploadFile, uploadFiles } from "./uploadFiles.ts";

const newId = () => crypto.randomUUID();

/** Files that somebody chose, their digests, and their way to IPFS. Nothing is sent before `upload`. */
export function usePickedFiles() {
  const [files, dispatch] = useReducer(reducePicked, []);
  const say = (id: string, state: PickedState) => dispatch({ type: "moved", id, state });

  async function read(id: string, file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      dispatch({ type: "read", id, content: { bytes, digest: await fileDigestOf(bytes) } });
    } catch {
      say(id, { kind: "unreadable" });
    }
  }

  return {
    files,
    problems: problemsOf(files),
    isBusy: files.some(isUnderWay),
    add(chosen: readonly File[]): void {
      const described = chosen.map((file) => ({ file, picked: describeFile(newId(), file) }));
      dispatch({ type: "added", files: described.map(({ picked }) => picked) });
      for (const { file, picked } of described) if (picked.state.kind === "reading") void read(picked.id, file);
    },
    remove: (id: string) => dispatch({ type: "removed", id }),
    clear: () => dispatch({ type: "cleared" }),
    retry: (file: PickedFile) => void uploadFile(file, say),
    upload: () => uploadFiles(files, say),
  };
}

export type PickedFiles = ReturnType<typeof usePickedFiles>;
