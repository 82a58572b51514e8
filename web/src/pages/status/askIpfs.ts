/** The empty file, whose CID says what it holds: every gateway can answer for it. */
const EMPTY_FILE = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

const PATIENCE = 3_000;

export type IpfsAnswer = "answers" | "no answer";

/** Whether a Kubo RPC answers. */
export async function askIpfsApi(url: string): Promise<IpfsAnswer> {
  return ask(url, (base) => fetch(`${base}/api/v0/version`, { method: "POST", signal: AbortSignal.timeout(PATIENCE) }));
}

/** Whether a gateway answers: "I don't have it" (only-if-cached) is an answer too. */
export async function askGateway(url: string): Promise<IpfsAnswer> {
  return ask(url, (base) =>
    fetch(`${base}/ipfs/${EMPTY_FILE}?format=raw`, {
      method: "HEAD",
      headers: { "cache-control": "only-if-cached" },
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );
}

/** Whether a pinning service answers: "not without a token" is an answer too. */
export async function askPinningService(url: string): Promise<IpfsAnswer> {
  return ask(url, (base) => fetch(`${base}/pins?limit=1`, { signal: AbortSignal.timeout(PATIENCE) }));
}

async function ask(url: string, request: (base: string) => Promise<Response>): Promise<IpfsAnswer> {
  try {
    const { status } = await request(url.replace(/\/$/, ""));
    return status < 500 ? "answers" : "no answer";
  } catch {
    return "no answer";
  }
}
