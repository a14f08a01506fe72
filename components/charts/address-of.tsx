import type { ReactNode } from "react";

/** An address for many rows, in which a row's id takes the place of `*`. Without id it leads nowhere. */
export function addressOf(of: string | undefined, id: string | undefined): string | undefined {
  return of && id && of.replace("*", id);
}

type Props = { href?: string | null; children: ReactNode };

export function Linked({ href, children }: Props) {
  return href ? <a href={href}>{children}</a> : children;
}
