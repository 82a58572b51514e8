/** The empty file, whose CID says what it holds: every gateway can answer for it. */
const EMPTY_FILE = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";

const PATIENCE = 3_000;

export type IpfsAnswer = "answers" | "no answer" | "not configured";

/** Whether a Kubo RPC answers. */
export async function askIpfsApi(url: string | null): Promise<IpfsAnswer> {
  return ask(url, (base) => fetch(`${base}/api/v0/version`, { method: "POST", signal: AbortSignal.timeout(PATIENCE) }));
}

/** Whether a gateway answers: "I don't have it" (only-if-cached) is an answer too. */
export async function askGateway(url: string | null): Promise<IpfsAnswer> {
  return ask(url, (base) =>
    fetch(`${base}/ipfs/${EMPTY_FILE}?format=raw`, {
      method: "HEAD",
      headers: { "cache-control": "only-if-cached" },
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );
}

async function ask(url: string | null, request: (base: string) => Promise<Response>): Promise<IpfsAnswer> {
  if (url === null) return "not configured";
  try {
    const { status } = await request(url.replace(/\/$/, ""));
    return status < 500 ? "answers" : "no answer";
  } catch {
    return "no answer";
  }
}
