import { Link } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";

/** Where those that a link can be about are listed. */
export type Listed = { href: string; all: string };

const SPLITS: Listed = { href: "/", all: "all splits" };
export const MEMBERS: Listed = { href: "/members", all: "all members" };

/** A link that can't be read; the problem is a sentence. */
export function WrongLink({ problem, listed = SPLITS }: { problem: string | null; listed?: Listed | undefined }) {
  return (
    <>
      <PageHead title="This link isn’t right" />
      <Notice tone="wrong" title={problem ?? undefined}>
        Copy the whole link again from where you found it, or <Link href={listed.href}>look at {listed.all}</Link>.
      </Notice>
    </>
  );
}
