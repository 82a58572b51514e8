import type { Address } from "viem";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { useProposingRight } from "./right.ts";

type Props = {
  account: Address;
  /** What can be proposed, by the name of its template. */
  offers: readonly { readonly template: string; readonly label: string }[];
};

/** For who can't do something alone and may propose it; nothing for everybody else. */
export default function ProposeInstead({ account, offers }: Props) {
  const { data } = useProposingRight(account);
  if (!data?.may) return null;
  return (
    <section className="section" aria-labelledby="propose-instead">
      <h2 id="propose-instead">You can propose it</h2>
      <p className="soft">Nobody gives equity out alone: both houses decide, and the treasury does it.</p>
      <div className="row">
        {offers.map(({ template, label }) => (
          <ButtonLink key={template} href={`/governance/new?propose=${template}`}>
            {label}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}
