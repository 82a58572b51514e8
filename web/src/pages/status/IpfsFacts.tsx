import { useQuery } from "@tanstack/react-query";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { askGateway, askIpfsApi } from "./askIpfs.ts";
import { StatusPanel } from "./StatusPanel.tsx";

export function IpfsFacts() {
  const { ipfsApiUrl, ipfsGatewayUrl } = environment;
  const { data } = useQuery({
    queryKey: keys.network("ipfs"),
    queryFn: async () => ({ api: await askIpfsApi(ipfsApiUrl), gateway: await askGateway(ipfsGatewayUrl) }),
    refetchInterval: 10_000,
  });
  const configured = ipfsApiUrl !== null || ipfsGatewayUrl !== null;
  const answers = data !== undefined && data.api !== "no answer" && data.gateway !== "no answer";
  const word = !configured ? "None" : !data ? "Asking" : answers ? "Answers" : "No answer";
  return (
    <StatusPanel title="Documents (IPFS)" state={configured && answers ? "good" : "waiting"} word={word}>
      <dt>Gateway</dt>
      <dd>{ipfsGatewayUrl ? `${ipfsGatewayUrl} (${data?.gateway ?? "asking"})` : "Not configured"}</dd>
      <dt>Node</dt>
      <dd>{ipfsApiUrl ? `${ipfsApiUrl} (${data?.api ?? "asking"})` : "Not configured"}</dd>
      <dt>Needed for</dt>
      <dd>Documents only. Payments and withdrawals don't use it.</dd>
    </StatusPanel>
  );
}
