import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One primary action a screen; everything else is plain, or quiet inside rows. */
  variant?: "primary" | "plain" | "quiet";
  size?: "regular" | "small";
  /** Shows that something is under way and takes no clicks, but keeps the focus. */
  busy?: boolean;
  children: ReactNode;
};

export function Button({
  variant = "plain",
  size = "regular",
  busy = false,
  className = "",
  type = "button",
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button--${variant} button--${size} ${className}`.trim()}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="button__spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
