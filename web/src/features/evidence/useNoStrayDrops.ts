import { useEffect } from "react";

const keepPage = (event: DragEvent): void => event.preventDefault();

/** A file that is dropped beside its place would open in this tab, and take away what was written. */
export function useNoStrayDrops(): void {
  // Syncs with the window, which is where such drops end up.
  useEffect(() => {
    window.addEventListener("dragover", keepPage);
    window.addEventListener("drop", keepPage);
    return () => {
      window.removeEventListener("dragover", keepPage);
      window.removeEventListener("drop", keepPage);
    };
  }, []);
}
