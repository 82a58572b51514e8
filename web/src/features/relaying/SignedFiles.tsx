import { lazy, Suspense, useState } from "react";
import type { Address } from "viem";
import { Loading } from "../../components/Loading.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { OwnSigned } from "./OwnSigned.tsx";
import type { Signed } from "./SignedFile.ts";
import "./relaying.css";

const OpenSigned = lazy(() => import("./OpenSigned.tsx"));

type Props = { account: Address; engagementId: bigint; nameOf: (outcome: number) => string };

/** What was signed and isn't sent: the reader's own, and what somebody gave them. */
export default function SignedFiles(props: Props) {
  const [opened, setOpened] = useState<Signed | null>(null);
  return (
    <>
      <OwnSigned {...props} except={opened} />
      <div className="section">
        <OnDemand summary="Open a signed file, to send it or to cancel it">
          <Suspense fallback={<Loading label="Opening it" rows={1} />}>
            <OpenSigned {...props} opened={opened} onOpen={setOpened} />
          </Suspense>
        </OnDemand>
      </div>
    </>
  );
}
