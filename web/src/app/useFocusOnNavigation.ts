import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * Puts the focus on the main landmark whenever the route changes, so that a screen reader starts at the new page.
 *
 * @returns a ref for the landmark
 */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement | null>(null);
  const [location] = useLocation();
  const previous = useRef(location);

  // Syncs the document's focus and scroll position with the route.
  useEffect(() => {
    if (previous.current === location) return;
    previous.current = location;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [location]);

  return main;
}
