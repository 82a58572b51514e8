import { type Address, isAddressEqual } from "viem";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useReadiness } from "../../wallet/useReadiness.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { type ClaimLine, claimableLines } from "../equity/claimLines.ts";
import { Part } from "../equity/Part.tsx";
import { useStakes } from "../equity/useStakes.ts";
import { ClaimAll } from "./ClaimAll.tsx";
import { ClaimElsewhere } from "./ClaimElsewhere.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import "./claims.css";
import { ListProblems } from "./ListProblems.tsx";
import { useClaiming } from "./useClaiming.ts";

/** All that an account can claim, now and later, one by one or at once. */
export function ClaimList({ account }: { account: Address }) {
  const stakes = useStakes(account);
  return (
    <Part title="What can be claimed" heading="h2">
      <QueryStates query={stakes} what="the claims" rows={4}>
        {({ lines }) => <Claims account={account} lines={lines} />}
      </QueryStates>
    </Part>
  );
}

function Claims({ account, lines }: { account: Address; lines: readonly ClaimLine[] }) {
  const { account: you } = useReadiness();
  const isYou = you !== null && isAddressEqual(you, account);
  const claiming = useClaiming(account);
  const claimable = claimableLines(lines).filter(isWorthClaiming);
  const open = lines.filter(({ state }) => state === "claimable" || state === "waiting");
  const over = lines.filter(({ state }) => state === "done" || state === "lost");
  return (
    <div className="stack stack--wide">
      <ListProblems problems={claiming.problems} onRetry={claiming.tryAgain} />
      {lines.length === 0 ? <NothingYet /> : null}
      {isYou ? <ClaimAll account={account} lines={claimable} claiming={claiming} /> : null}
      {open.length > 0 ? (
        <ul className="claims" aria-label="Claims">
          {open.map((line) => (
            <ClaimItem key={line.key} line={line} isYou={isYou}>
              {isYou && claimable.length > 1 ? (
                <ClaimOne account={account} line={line} prepare={claiming.prepare} />
              ) : null}
            </ClaimItem>
          ))}
        </ul>
      ) : null}
      {isYou ? <ClaimElsewhere lines={claimable} claiming={claiming} /> : null}
      {over.length > 0 ? (
        <Disclosure summary={`Nothing left to claim (${over.length})`}>
          <ul className="claims">
            {over.map((line) => (
              <ClaimItem key={line.key} line={line} isYou={isYou} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** What vests by the second is always a little; nobody is asked to pay a fee for what can't be seen. */
function isWorthClaiming({ claimable, later }: ClaimLine): boolean {
  return later === 0n || claimable >= SMALLEST_SHOWN;
}

/** 0.01 RZM */
const SMALLEST_SHOWN = 10n ** 16n;

type OneProps = { account: Address; line: ClaimLine; prepare: ReturnType<typeof useClaiming>["prepare"] };

function ClaimOne({ account, line, prepare }: OneProps) {
  return (
    <ActionButton size="small" prepare={() => prepare([line], { to: account, delegates: false })}>
      Claim
    </ActionButton>
  );
}

function NothingYet() {
  return (
    <Empty title="Nothing can be claimed yet.">
      Equity comes from grants that vest, from rounds, and from what is earned through recognised splits. Whatever comes
      stands here.
    </Empty>
  );
}
