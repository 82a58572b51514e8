/**
 * What all pages but two read with. Imported here so that the browser loads it beside the entry, in one file, and not
 * after it in twenty: the first page is there one round trip earlier.
 */
import "../features/assets/queries.ts";
import "../features/splits/queries.ts";
