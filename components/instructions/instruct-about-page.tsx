import type { Actor } from "#lib/domain/policy.ts";
import { mayAnywhere } from "#lib/domain/policy.ts";
import type { I18n } from "#lib/i18n/i18n.ts";
import { InstructLink } from "./instruct-link.tsx";

type Props = {
  i18n: I18n;
  actor: Actor;
  unit: { id: string };
  /** The address of the page, with what it shows. */
  about: string;
};

/** From one of a leader's pages to an instruction about it; nothing for those who give none. */
export function InstructAboutPage({ i18n, actor, unit, about }: Props) {
  if (!mayAnywhere(actor, "instruction:give")) return null;
  return (
    <p className="mt-2 no-print">
      <InstructLink i18n={i18n} unitId={unit.id} about={about} />
    </p>
  );
}
