import { useMutation } from "@tanstack/react-query";
import { type Connector, useConfig, useConnect, useConnectors } from "wagmi";
import { Button } from "../components/Button.tsx";
import { Notice } from "../components/Notice.tsx";
import { environment } from "../lib/environment.ts";
import { isRejection } from "../transactions/isRejection.ts";

/** Wallets found in this browser, first; WalletConnect when the build has a project id for it. */
export function ConnectPanel({ onDone }: { onDone: () => void }) {
  const connectors = useConnectors();
  const { mutate: connect, isPending, error, variables } = useConnect({ mutation: { onSuccess: onDone } });
  const pendingName = isPending && variables && "name" in variables.connector ? variables.connector.name : null;
  return (
    <>
      <p>
        <strong>Choose a wallet.</strong> <span className="soft">Reading needs none.</span>
      </p>
      {connectors.length === 0 ? <NoWallets /> : null}
      <ul className="wallet__list">
        {connectors.map((connector) => (
          <li key={connector.uid}>
            <Button
              className="wallet__choice"
              busy={pendingName === connector.name}
              onClick={() => connect({ connector, chainId: undefined })}
            >
              <WalletIcon connector={connector} />
              {connector.name}
            </Button>
          </li>
        ))}
        {environment.walletConnectProjectId ? (
          <li>
            <WalletConnectChoice projectId={environment.walletConnectProjectId} onDone={onDone} />
          </li>
        ) : null}
      </ul>
      {error && !isRejection(error) ? (
        <Notice tone="wrong">The wallet didn't connect. Open it, see whether it's unlocked, and try again.</Notice>
      ) : null}
    </>
  );
}

function NoWallets() {
  return (
    <p className="soft">
      No wallet was found in this browser. Install one (any that speaks EIP-6963), then load this page again.
    </p>
  );
}

function WalletIcon({ connector }: { connector: Connector }) {
  if (!connector.icon?.startsWith("data:image/")) return null;
  return <img src={connector.icon} alt="" className="wallet__icon" />;
}

function WalletConnectChoice({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const config = useConfig();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const { connectWalletConnect } = await import("./connectWalletConnect.ts");
      await connectWalletConnect(config, projectId);
    },
    onSuccess: onDone,
  });
  return (
    <>
      <Button className="wallet__choice" busy={isPending} onClick={() => mutate()}>
        WalletConnect (a wallet on your phone)
      </Button>
      {error && !isRejection(error) ? <Notice tone="wrong">WalletConnect couldn't be opened. Try again.</Notice> : null}
    </>
  );
}
