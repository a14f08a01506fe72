import { accountIdOf, reviewerIdOf } from "../accounts.ts";
import { between, chance, mix, type Seed } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { type Country, type Duty, superiorOf } from "./duty.ts";
import { DAY_MS, instantText } from "./moments.ts";
import type { Sink } from "./tables.ts";
import { answerText } from "./words.ts";

type Raised = {
  country: Country;
  duty: Duty;
  seed: Seed;
  versionId: string;
  text: string;
  isProposal: boolean;
  raisedAt: number;
  now: number;
};

/** A difficulty or proposal goes to the unit above as a matter of its own; most are answered within weeks, some passed up. */
export function raiseDifficulty(
  { country, duty, seed, versionId, text, isProposal, raisedAt, now }: Raised,
  sink: Sink,
): void {
  const own = mix(seed, isProposal ? 65 : 64);
  const superior = superiorOf(country.units, duty.unit);
  const fate = chance(own, 1);
  const answeredAt = raisedAt + between(own, 2, 4, 45) * DAY_MS;
  const isAnswered = fate < 0.72 && answeredAt < now;
  const isPassedUp =
    !isAnswered && fate > 0.9 && superior.level === "province" && raisedAt + 10 * DAY_MS < now;
  const answeredBy =
    superior.level === "province"
      ? reviewerIdOf(superior, duty.task.group)
      : accountIdOf(superior, "reviewer");
  sink("difficulty", [
    demoId(ID_OF.difficulty, raisedAt, duty.ordinal, own),
    duty.id,
    versionId,
    duty.unit.id,
    isPassedUp ? country.units.ministry.id : superior.id,
    isProposal,
    text,
    isAnswered ? "answered" : isPassedUp ? "passed_up" : "open",
    instantText(raisedAt),
    isAnswered ? answerText(own) : null,
    isAnswered ? instantText(answeredAt) : null,
    isAnswered ? answeredBy : null,
  ]);
}
