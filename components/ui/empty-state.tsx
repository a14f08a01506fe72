import type { ReactNode } from "react";

type Props = {
  /** What is so. */
  title: string;
  /** When the next thing comes. */
  children?: ReactNode;
  /** One thing to do. */
  deeds?: ReactNode;
  /** `h1` when it is the whole page. */
  level?: "h1" | "h2";
};

export function EmptyState({ title, children, deeds, level: Title = "h2" }: Props) {
  return (
    <div className="blank">
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {deeds && <div className="deeds">{deeds}</div>}
    </div>
  );
}
