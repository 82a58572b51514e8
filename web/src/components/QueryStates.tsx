import type { ReactNode } from "react";
import { ErrorWithRetry } from "./ErrorWithRetry.tsx";
import { Loading } from "./Loading.tsx";

/** The part of a TanStack query result that decides what is shown. */
export type QueryLike<T> = {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
};

type Props<T> = {
  query: QueryLike<T>;
  /** What is being read, as in "the payments": used for "Reading …" and "… couldn't be read." */
  what: string;
  rows?: number;
  /** Whether there is nothing to show, and what is said then. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
};

/**
 * The four states of anything that is read: loading, error with retry, empty, data. Data that was read once stays on
 * the screen when a later reading fails.
 */
export function QueryStates<T>({ query, what, rows = 3, isEmpty, empty, children }: Props<T>) {
  if (query.data !== undefined) {
    if (empty !== undefined && isEmpty?.(query.data)) return empty;
    return children(query.data);
  }
  if (query.isPending) return <Loading label={`Reading ${what}`} rows={rows} />;
  return (
    <ErrorWithRetry
      title={`${what.charAt(0).toUpperCase()}${what.slice(1)} couldn't be read.`}
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}
