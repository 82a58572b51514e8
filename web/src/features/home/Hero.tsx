import { Link } from "wouter";
import { Button } from "../../components/Button.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { HeroRoots } from "./HeroRoots.tsx";

/** What Rizom is, in plain words, and its signature picture. */
export function Hero() {
  return (
    <section className="hero">
      <div className="hero__words">
        <PageHead title="Paid together, by the work" documentTitle="Rizom">
          <p className="hero__lead">
            Rizom is a cooperative of teams. A client pays once, and the payment divides itself: most of it to the
            people who did the work, a part to the platform that all of them own, a part to the person who looks after
            the client.
          </p>
          <p>
            A contract does it, in the open. Nobody can stop a payment, send it elsewhere, or change afterwards who
            earned what.
          </p>
          <p>
            What people earn makes them owners, too: equity follows it by itself, and no payment costs more for it.{" "}
            <Link href="/equity">See who owns the network.</Link>
          </p>
          <p>
            Those who work together form franchises, each with a charter and owners of its own.{" "}
            <Link href="/franchises">See the franchises</Link>, or{" "}
            <Link href="/members">the members and what others say of their work.</Link>
          </p>
        </PageHead>
        <div className="row">
          <ButtonLink href="/splits/new" variant="primary">
            Create a split
          </ButtonLink>
          <Button onClick={showSplits}>See who is at work</Button>
        </div>
      </div>
      <HeroRoots />
    </section>
  );
}

function showSplits(): void {
  document.getElementById("splits")?.scrollIntoView({ behavior: "smooth" });
}
