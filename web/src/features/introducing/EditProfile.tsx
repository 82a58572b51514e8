import type { Profile } from "@rizom/sdk";
import type { Address } from "viem";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useProfileDigest, useProfileDocument } from "../profiles/queries.ts";
import { ProfileForm } from "./ProfileForm.tsx";
import "./introducing.css";

type Props = {
  /** The reader's own. */
  account: Address;
  /** Once it's published or taken away. */
  onDone?: () => void;
};

/** The form in which somebody writes their own profile. It begins with the one that is there. */
export default function EditProfile({ account, onDone }: Props) {
  const digest = useProfileDigest(account);
  // No profile is an answer, too.
  const known = digest.data === undefined ? undefined : { digest: digest.data };
  return (
    <QueryStates query={{ ...digest, data: known }} what="your profile" rows={4}>
      {({ digest: found }) => <WithDocument key={account} account={account} digest={found} onDone={onDone} />}
    </QueryStates>
  );
}

type DocumentProps = Props & { digest: Parameters<typeof useProfileDocument>[0] };

function WithDocument({ digest, ...props }: DocumentProps) {
  const document = useProfileDocument(digest);
  if (digest === null) return <ProfileForm {...props} present={null} hasProfile={false} />;
  if (document.isPending) return <Loading label="Fetching your profile" rows={4} />;
  const present: Profile | null = document.data ?? null;
  return (
    <>
      {present === null ? (
        <Notice tone="waiting" title="The profile that you published can’t be had now.">
          <p>You begin with an empty form. What you publish takes its place.</p>
        </Notice>
      ) : null}
      <ProfileForm {...props} present={present} hasProfile />
    </>
  );
}
