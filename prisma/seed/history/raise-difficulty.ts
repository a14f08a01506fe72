import { accountIdOf, reviewerIdOf } from "../accounts.ts";
import { between, chance, mix, type Seed } from "../chance.ts";
import { demoId, ID_OF } from "../demo-id.ts";
import { type Country, type Duty, superiorOf } from "./duty.ts";
import { DAY_MS, instantText } from "./moments.ts";
import type { Sink } from "./tables.ts";
import { answerText, passOpinionText } from "./words.ts";

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

/**
 * A difficulty or proposal goes to the unit above as a matter of its own. Most are answered there within weeks; some are
 * passed up to the ministry, which has answered a part of them.
 */
export function raiseDifficulty(
  { country, duty, seed, versionId, text, isProposal, raisedAt, now }: Raised,
  sink: Sink,
): void {
  const own = mix(seed, isProposal ? 65 : 64);
  const superior = superiorOf(country.units, duty.unit);
  const { ministry } = country.units;
  const fate = chance(own, 1);
  const isPassedUp = fate > 0.9 && superior.level === "province" && raisedAt + 10 * DAY_MS < now;
  const passedAt = raisedAt + between(own, 4, 2, 9) * DAY_MS;
  const answeredAt = isPassedUp
    ? raisedAt + between(own, 5, 12, 58) * DAY_MS
    : raisedAt + between(own, 2, 4, 45) * DAY_MS;
  const isAnswered = (fate < 0.72 || (isPassedUp && fate > 0.94)) && answeredAt < now;
  const passedBy =
    superior.level === "province"
      ? reviewerIdOf(superior, duty.task.group)
      : accountIdOf(superior, "reviewer");
  const answeredBy = isPassedUp ? accountIdOf(ministry, "reviewer") : passedBy;
  const id = demoId(ID_OF.difficulty, raisedAt, duty.ordinal, own);
  sink("difficulty", [
    id,
    duty.id,
    versionId,
    duty.unit.id,
    isPassedUp ? ministry.id : superior.id,
    isProposal,
    text,
    isAnswered ? "answered" : isPassedUp ? "passed_up" : "open",
    instantText(raisedAt),
    isAnswered ? answerText(own) : null,
    isAnswered ? instantText(answeredAt) : null,
    isAnswered ? answeredBy : null,
    instantText(isPassedUp ? passedAt : raisedAt),
  ]);
  if (!isPassedUp) return;
  sink("difficulty_pass", [
    demoId(ID_OF.difficultyPass, passedAt, duty.ordinal, own),
    id,
    superior.id,
    ministry.id,
    passOpinionText(own),
    instantText(passedAt),
    passedBy,
  ]);
}
