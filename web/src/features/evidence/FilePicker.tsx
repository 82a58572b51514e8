import { FILE_LIMITS } from "@rizom/sdk";
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { PickedFileItem } from "./PickedFileItem.tsx";
import { sayProgress } from "./sayProgress.ts";
import { useNoStrayDrops } from "./useNoStrayDrops.ts";
import type { PickedFiles } from "./usePickedFiles.ts";

type Props = { picked: PickedFiles; isLocked: boolean };

/** Chooses files by button or by dropping them, and shows each on its way to IPFS. */
export function FilePicker({ picked, isLocked }: Props) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const { files, problems } = picked;
  useNoStrayDrops();

  function choose(event: ChangeEvent<HTMLInputElement>): void {
    picked.add([...(event.target.files ?? [])]);
    // So that a file that was removed can be chosen again.
    event.target.value = "";
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!isLocked) picked.add([...event.dataTransfer.files]);
  }

  function remove(fileId: string): void {
    picked.remove(fileId);
    // What had the focus goes away with the line.
    button.current?.querySelector("button")?.focus();
  }

  return (
    <fieldset className="field evidence__picker">
      <legend className="field__label">Files</legend>
      <p className="field__hint" id={id}>
        Up to {FILE_LIMITS.count}, of at most 1 MiB each (about a million bytes). What is larger goes elsewhere: say in
        the text where.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for those who have a mouse; the button does the same */}
      <div
        ref={button}
        className="evidence__drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!isLocked);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button aria-describedby={id} disabled={isLocked} onClick={() => chooser.current?.click()}>
          Choose files
        </Button>
        <span className="soft small evidence__or">or drop them here</span>
        <input ref={chooser} type="file" multiple hidden aria-label="Files to show" onChange={choose} />
      </div>
      {files.length === 0 ? null : (
        <ul className="evidence__files">
          {files.map((file) => (
            <PickedFileItem
              key={file.id}
              file={file}
              problem={problems.get(file.id) ?? null}
              isLocked={isLocked}
              onRetry={() => picked.retry(file)}
              onRemove={() => remove(file.id)}
            />
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status">
        {sayProgress(files, problems.size)}
      </p>
    </fieldset>
  );
}
