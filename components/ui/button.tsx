import type { ButtonHTMLAttributes, ReactNode } from "react";

/** `primary`: one a screen. `destroy` is bordered in red, never filled. */
export type ButtonKind = "primary" | "plain" | "quiet" | "destroy";

export function buttonClass(kind: ButtonKind = "plain", small = false): string {
  const look = kind === "plain" ? "" : ` button-${kind}`;
  return `button${look}${small ? " button-small" : ""}`;
}

type ButtonProps = {
  kind?: ButtonKind;
  /** In rows of tables. */
  small?: boolean;
  children: ReactNode;
} & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  | "type"
  | "name"
  | "value"
  | "form"
  | "formAction"
  | "formNoValidate"
  | "disabled"
  | "aria-label"
  | "aria-describedby"
  | "popoverTarget"
>;

/** A button that sends its form, unless `type` says otherwise; see also `SubmitButton`. */
export function Button({ kind, small, type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass(kind, small)} {...rest}>
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  href: string;
  kind?: ButtonKind;
  small?: boolean;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ href, kind, small, children }: ButtonLinkProps) {
  return (
    <a href={href} className={buttonClass(kind, small)}>
      {children}
    </a>
  );
}
