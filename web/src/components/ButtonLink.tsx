import type { ReactNode } from "react";
import { Link } from "wouter";

type Props = {
  href: string;
  variant?: "primary" | "plain" | "quiet";
  size?: "regular" | "small";
  children: ReactNode;
};

/** A link that looks like a button: for going somewhere. For doing something use Button. */
export function ButtonLink({ href, variant = "plain", size = "regular", children }: Props) {
  return (
    <Link href={href} className={`button button--${variant} button--${size}`}>
      {children}
    </Link>
  );
}
