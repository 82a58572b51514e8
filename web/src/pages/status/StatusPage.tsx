import { PageHead } from "../../components/PageHead.tsx";
import { environment } from "../../lib/environment.ts";
import { useFreshness } from "../../lib/index/useFreshness.ts";
import { ChainFacts } from "./ChainFacts.tsx";
import { ContractFacts } from "./ContractFacts.tsx";
import { IndexFacts } from "./IndexFacts.tsx";
import { IpfsFacts } from "./IpfsFacts.tsx";
import { Verdict } from "./Verdict.tsx";
import "./status.css";

export default function StatusPage() {
  const freshness = useFreshness();
  return (
    <>
      <PageHead title="Status">
        <p className="soft">
          Rizom has no server of its own: this page asks each part directly from your browser, every two seconds.
        </p>
      </PageHead>
      <Verdict freshness={freshness} />
      <div className="columns columns--two section">
        <ChainFacts chain={freshness.chain} />
        <IndexFacts freshness={freshness} />
        <IpfsFacts />
        <section className="panel stack" aria-labelledby="status-app">
          <h2 className="status__title" id="status-app">
            This app
          </h2>
          <dl className="facts">
            <dt>Version</dt>
            <dd>{environment.version}</dd>
            <dt>Addresses</dt>
            <dd>{environment.hashRouting ? "Behind #, for hosting on IPFS" : "Ordinary paths"}</dd>
          </dl>
        </section>
      </div>
      <ContractFacts />
    </>
  );
}
