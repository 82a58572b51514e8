import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { PinningTokens } from "../../features/documents/PinningTokens.tsx";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { askGateway, askIpfsApi, askPinningService, type IpfsAnswer } from "./askIpfs.ts";
import { StatusPanel } from "./StatusPanel.tsx";

type Asked = { kind: string; url: string; ask: (url: string) => Promise<IpfsAnswer> };

const many = (kind: string, urls: readonly string[], ask: Asked["ask"]) => urls.map((url) => ({ kind, url, ask }));

/** Everybody who sends or keeps documents for this site. */
function configured(): Asked[] {
  return [
    ...many("Gateway", environment.ipfsGatewayUrls, askGateway),
    ...many("Node", environment.ipfsApiUrls, askIpfsApi),
    ...many("Pinning service", environment.pinningServiceUrls, askPinningService),
  ];
}

function wordFor(parts: number, answers: readonly IpfsAnswer[] | undefined): string {
  if (parts === 0) return "None";
  if (answers === undefined) return "Asking";
  const silent = answers.filter((answer) => answer === "no answer").length;
  if (silent === 0) return "Answers";
  return silent === parts ? "No answer" : `${silent} of ${parts} doesn’t answer`;
}

export function IpfsFacts() {
  const parts = configured();
  const { data } = useQuery({
    queryKey: keys.network("ipfs"),
    queryFn: () => Promise.all(parts.map(({ url, ask }) => ask(url))),
    refetchInterval: 10_000,
  });
  const word = wordFor(parts.length, data);
  return (
    <StatusPanel title="Documents (IPFS)" state={word === "Answers" ? "good" : "waiting"} word={word}>
      {parts.length === 0 ? (
        <>
          <dt>Gateway</dt>
          <dd>Not configured</dd>
        </>
      ) : null}
      {parts.map(({ kind, url }, index) => (
        <Fragment key={`${kind} ${url}`}>
          <dt>{kind}</dt>
          <dd className="break">
            {url} ({data?.[index] ?? "asking"})
          </dd>
        </Fragment>
      ))}
      <dt>Needed for</dt>
      <dd>Documents only. Payments and withdrawals don’t use it. One gateway that answers is enough to read.</dd>
      <PinningTokens />
    </StatusPanel>
  );
}
