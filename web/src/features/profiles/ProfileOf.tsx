import type { Address, Hex } from "viem";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { DocumentDigest, DocumentStates } from "../documents/DocumentStates.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { ProfileHistory } from "./ProfileHistory.tsx";
import { ProfileText } from "./ProfileText.tsx";
import { useProfileDigest, useProfileDocument } from "./queries.ts";

type Props = { account: Address; isYou: boolean };

/** Who somebody says they are. */
export default function ProfileOf({ account, isYou }: Props) {
  const digest = useProfileDigest(account);
  return (
    <section className="section" aria-labelledby="profile">
      <h2 id="profile">{isYou ? "About you" : "About them"}</h2>
      <QueryStates
        // No profile is an answer, too.
        query={{ ...digest, data: digest.data === undefined ? undefined : { found: digest.data } }}
        what="the profile"
        rows={2}
      >
        {({ found }) => (
          <div className="stack">
            {found === null ? <NoProfile isYou={isYou} /> : <Written digest={found} />}
            {isYou ? (
              <p>
                <ButtonLink href="/profile" size="small">
                  {found === null ? "Write your profile" : "Change your profile"}
                </ButtonLink>
              </p>
            ) : null}
            <OnDemand summary={isYou ? "All your profiles, earlier ones too" : "All their profiles, earlier ones too"}>
              <ProfileHistory account={account} />
            </OnDemand>
          </div>
        )}
      </QueryStates>
    </section>
  );
}

function NoProfile({ isYou }: { isYou: boolean }) {
  return (
    <Empty title={isYou ? "You have no profile yet." : "They have no profile."}>
      {isYou ? "It says what you are called, what you do and which types of work you like." : null}
    </Empty>
  );
}

function Written({ digest }: { digest: Hex }) {
  return (
    <DocumentStates query={useProfileDocument(digest)} digest={digest} name="The profile">
      {(profile) => (
        <div className="stack">
          <ProfileText profile={profile} />
          <Disclosure summary="How you know that this is their profile">
            <div className="stack stack--tight">
              <p>
                They put its digest on the chain themselves, and what came from IPFS was compared with it in your
                browser. Whether it’s true is another matter: nobody checks what people say of themselves.
              </p>
              <DocumentDigest digest={digest} />
            </div>
          </Disclosure>
        </div>
      )}
    </DocumentStates>
  );
}
