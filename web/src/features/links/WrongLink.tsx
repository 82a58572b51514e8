import { Link } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";

/** A link that can't be read; the problem is a sentence. */
export function WrongLink({ problem }: { problem: string | null }) {
  return (
    <>
      <PageHead title="This link isn’t right" />
      <Notice tone="wrong" title={problem ?? undefined}>
        Copy the whole link again from where you found it, or <Link href="/">look at all splits</Link>.
      </Notice>
    </>
  );
}
