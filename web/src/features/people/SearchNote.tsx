import { Notice } from "../../components/Notice.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import type { SearchedIn } from "./useFound.ts";

/** Where a search looks, when that isn't everywhere. */
export function SearchNote({ note }: { note: SearchedIn }) {
  if (note.kind === "reading") {
    return (
      <p className="soft small" role="status">
        Looking through the profiles…
      </p>
    );
  }
  return (
    <Notice title="The index can’t be asked, so this search sees less.">
      It looks at addresses, franchises, and {sayProfiles(note.fetched, note.all)} your browser has fetched and checked.
    </Notice>
  );
}

function sayProfiles(fetched: number, all: number): string {
  if (all === 0) return "no profiles, because nobody has one that";
  return `the ${formatCount(fetched)} of ${formatCount(all)} profiles that`;
}
