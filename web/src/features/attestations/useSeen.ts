import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Whether an element has been on the screen, or nearly so; true at once where the browser can't tell.
 *
 * @returns a ref for the element
 */
export function useSeen<T extends HTMLElement>(): [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null);
  const [isSeen, setSeen] = useState(typeof IntersectionObserver === "undefined");

  // Syncs with where the page is scrolled to.
  useEffect(() => {
    const element = ref.current;
    if (isSeen || !element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);

  return [ref, isSeen];
}
