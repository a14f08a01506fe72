import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { MARKS, type MarkState } from "#components/ui/state-mark.tsx";
import { Title } from "#components/ui/table.tsx";

/** A finding as the head of its row. Its mark is the shape alone: the words beside it say what it is. */
export function FindingTitle({ state, children }: { state: MarkState; children: ReactNode }) {
  const { icon, hue } = MARKS[state];
  return (
    <Title className="finding">
      <span className={`mark ${hue}`}>
        <Icon name={icon} size={13} />
      </span>
      {children}
    </Title>
  );
}
