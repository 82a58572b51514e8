import { Link } from "wouter";
import { PageHead } from "../components/PageHead.tsx";

export function NotFoundPage() {
  return (
    <PageHead title="There is nothing here">
      <p>
        The address may be mistyped, or belong to an older version. <Link href="/">Go to the start</Link> or look at the{" "}
        <Link href="/status">status</Link>.
      </p>
    </PageHead>
  );
}
