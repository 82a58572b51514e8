import { type Guardian, type readPresentSettings, sayDuration } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { sayDay, sayEquity } from "../equity/sayEquity.ts";
import { useGuardian, useVotingSettings } from "./queries.ts";

/** How the network decides, in words, with the figures that hold now. */
export function GovernanceRules() {
  const settings = useVotingSettings();
  const guardian = useGuardian();
  return (
    <section className="section" aria-labelledby="rules">
      <h2 id="rules">How it’s decided</h2>
      <QueryStates query={settings} what="the rules" rows={5}>
        {(data) => <Rules settings={data} guardian={guardian.data} />}
      </QueryStates>
    </section>
  );
}

type Settings = Awaited<ReturnType<typeof readPresentSettings>>;

function Rules({ settings, guardian }: { settings: Settings; guardian: Guardian | undefined }) {
  const { votingDelay, votingPeriod, lateQuorumExtension, timelockDelay } = settings;
  const { proposalThreshold, equityQuorum, franchiseQuorum } = settings;
  return (
    <dl className="rules">
      <dt>Who proposes</dt>
      <dd>
        Whoever owns an active franchise, or has {sayEquity(proposalThreshold)} of votes. It can be taken back until
        voting begins.
      </dd>
      <dt>When</dt>
      <dd>
        Voting begins {sayDuration(votingDelay)} after the proposal and lasts {sayDuration(votingPeriod)}. Who reaches
        the quorum in the last {sayDuration(lateQuorumExtension)} gives everybody that long to answer.
      </dd>
      <dt>What passes</dt>
      <dd>
        Both houses must be for it, each by more than half of what is for or against. In the equity house at least{" "}
        {String(equityQuorum)} % of all equity must be for it or abstain, in the franchise house{" "}
        {String(franchiseQuorum)} % of the active franchises.
      </dd>
      <dt>What follows</dt>
      <dd>Anybody can queue what passed, and execute it {sayDuration(timelockDelay)} later.</dd>
      <dt>Guardian</dt>
      <dd>{guardian ? <WhoGuards guardian={guardian} /> : "…"}</dd>
    </dl>
  );
}

function WhoGuards({ guardian: { account, until } }: { guardian: Guardian }) {
  if (account === null) return <>Nobody: nobody can stop what passed.</>;
  return (
    <>
      <AddressLabel address={account} href={`/members/${account}`} copy={false} /> can cancel any proposal before it’s
      executed, and nothing else, until {sayDay(until)}.
    </>
  );
}
