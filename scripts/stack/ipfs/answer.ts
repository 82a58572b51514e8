/** What a handler answers; the server adds the headers that every answer has. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | AsyncIterable<Uint8Array>;
};

/** One JSON value. */
export function answerJson(value: unknown, status = 200): Answer {
  return { status, headers: { "Content-Type": "application/json" }, body: `${JSON.stringify(value)}\n` };
}

/** One JSON value per line, as Kubo streams them. */
export function answerLines(values: unknown[]): Answer {
  return {
    status: 200,
    headers: { "Content-Type": "application/json", "X-Chunked-Output": "1" },
    body: values.map((value) => `${JSON.stringify(value)}\n`).join(""),
  };
}

/** An error in Kubo's shape: `Code` 1 is the caller's mistake, 0 everything else. */
export function answerError(status: number, message: string, headers: Record<string, string> = {}): Answer {
  const answer = answerJson({ Message: message, Code: status >= 400 && status < 500 ? 1 : 0, Type: "error" }, status);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
