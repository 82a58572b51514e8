import type { PickedFile, PickedState } from "./PickedFile.ts";

export type PickedEvent =
  | { readonly type: "added"; readonly files: readonly PickedFile[] }
  | { readonly type: "read"; readonly id: string; readonly content: NonNullable<PickedFile["content"]> }
  | { readonly type: "moved"; readonly id: string; readonly state: PickedState }
  | { readonly type: "removed"; readonly id: string }
  | { readonly type: "cleared" };

/** What a list of chosen files becomes. Events about files that were removed in the meantime change nothing. */
export function reducePicked(files: readonly PickedFile[], event: PickedEvent): readonly PickedFile[] {
  switch (event.type) {
    case "added":
      return [...files, ...event.files];
    case "read": {
      const { content } = event;
      const part = { content, size: content.bytes.length, state: { kind: "waiting" } } as const;
      return files.map((file) => (file.id === event.id ? { ...file, ...part } : file));
    }
    case "moved":
      return files.map((file) => (file.id === event.id ? { ...file, state: event.state } : file));
    case "removed":
      return files.filter(({ id }) => id !== event.id);
    case "cleared":
      return [];
  }
}
