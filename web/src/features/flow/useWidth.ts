import { type RefObject, useEffect, useRef, useState } from "react";

/** What is assumed until the element has been measured. */
const ASSUMED = 640;

/**
 * The width of an element, kept current: pictures are laid out in real pixels.
 *
 * @returns a ref for the element, and its width
 */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(ASSUMED);

  // Syncs with the browser's layout.
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, width];
}
