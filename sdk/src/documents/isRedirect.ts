/**
 * Whether somebody who was asked with `redirect: "manual"` sends us elsewhere. Nobody is followed: who is talked to is
 * what the configuration says. Browsers don't tell more than that it's so.
 * @example
 * if (isRedirect(response)) throw new Error("It redirects elsewhere.");
 */
export function isRedirect({ type, status }: Pick<Response, "type" | "status">): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}
