import { type Config, type Connector, createConnector } from "wagmi";
import { connect } from "wagmi/actions";

/**
 * Connects through WalletConnect, which weighs three times as much as the whole app: it's loaded by this click only.
 *
 * @throws {Error} when the build doesn't contain WalletConnect
 */
export async function connectWalletConnect(config: Config, projectId: string): Promise<void> {
  const { walletConnect } = await import("wagmi/connectors");
  const connector: Connector = config._internal.connectors.setup(
    createConnector(walletConnect({ projectId, showQrModal: true })),
  );
  await connect(config, { connector, chainId: config.chains[0].id });
}
