import type { Network, Request } from "./Network.ts";

/** Counts what is sent, and breaks off right after so many transactions, as when the power fails; for tests. */
export function breaking(network: Network, most = Number.POSITIVE_INFINITY) {
  const sent: Request[] = [];
  const send = async (request: Request) => {
    await network.send(request);
    sent.push(request);
    if (sent.length >= most) throw new Error("The power failed.");
  };
  return { network: { ...network, send }, sent };
}
