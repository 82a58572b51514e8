import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  /** "h2" where the part stands by itself on a page, "h3" within a section about equity. */
  heading: "h2" | "h3";
  children: ReactNode;
};

/** A part of what is said about an account's equity. */
export function Part({ title, heading: Heading, children }: Props) {
  const id = useId();
  return (
    <section className={Heading === "h2" ? "section" : "part"} aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}
