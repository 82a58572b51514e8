import { useQueries } from "@tanstack/react-query";
import type { Address } from "viem";
import { Link } from "wouter";
import { Field } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { splitNameQueryOptions } from "../splits/queries.ts";

type Props = {
  franchiseId: bigint;
  franchise: string;
  splits: readonly Address[];
  split: Address | null;
  error: string | null;
  onChange: (split: string) => void;
};

/** Into which split of the franchise accepted money flows; how there comes to be one where there is none. */
export function SplitField({ franchiseId, franchise, splits, split, error, onChange }: Props) {
  const names = useQueries({
    queries: splits.map(splitNameQueryOptions),
    combine: (results) => results.map(({ data }) => data?.data?.name.trim() || null),
  });
  const more = (
    <>
      Missing one? <Link href="/splits/new">Create a split</Link> and bring it into the franchise on{" "}
      <Link href={`/franchises/${franchiseId}`}>its page</Link>.
    </>
  );
  if (splits.length === 0) {
    return (
      <Notice tone="waiting" title={`${franchise} has no split yet.`}>
        <p>Accepted money flows into a split of the franchise. {more}</p>
      </Notice>
    );
  }
  return (
    <Field label="Split" hint={<>Accepted money flows into it, whole. {more}</>} error={error}>
      {(control) => (
        <select {...control} className="input" value={split ?? ""} onChange={(event) => onChange(event.target.value)}>
          {split === null ? <option value="">Choose a split</option> : null}
          {splits.map((address, index) => (
            <option key={address} value={address}>
              {names[index] ?? `Split ${shortenAddress(address)}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
