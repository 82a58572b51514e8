import type { Hex } from "viem";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { ListProblem } from "./useClaiming.ts";

type Props = {
  /** Of rounds that an account was to claim from. */
  problems: readonly ListProblem[];
  onRetry: (roots: readonly Hex[]) => void;
};

/** Allocation lists that can't be had, or aren't what they must be: what that means, their digest, and another try. */
export function ListProblems({ problems, onRetry }: Props) {
  return (
    <>
      {problems.map(({ root, digest, title, sentence }) => (
        <ListProblemNotice
          key={root}
          title={`${title}: its allocation list can't be used now, so this can't be claimed yet. Nothing else is affected.`}
          sentence={sentence}
          digest={digest}
          onRetry={() => onRetry([root])}
        />
      ))}
    </>
  );
}

type NoticeProps = { title: string; sentence: string; digest: Hex; onRetry: () => void };

function ListProblemNotice({ title, sentence, digest, onRetry }: NoticeProps) {
  return (
    <div role="alert">
      <Notice
        tone="wrong"
        title={title}
        action={
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        }
      >
        <p>{sentence}</p>
        <Disclosure summary="Its digest">
          <p className="mono small break">{digest}</p>
        </Disclosure>
      </Notice>
    </div>
  );
}
