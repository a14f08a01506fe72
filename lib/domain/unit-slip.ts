import type { FundingSource } from "./funding.ts";
import type { Message } from "./outcome.ts";
import type { ReportedMoney } from "./report-content.ts";

const COLUMNS = ["planned", "allocated", "disbursed"] as const;

/** Units of money lie a thousand or a million apart, amounts of one source in two periods hardly a hundred. */
const SLIP = 100n;
/** Where nothing was told of the source before: 10,000 billion đồng is more than one source of a province has in a year. */
const HUGE = 10n ** 13n;

type Amounts = { planned: bigint; allocated: bigint; disbursed: bigint };

/**
 * The amounts of a line that were probably typed in another unit, by column, against what was last told of its
 * source. Nothing of that proves it, so that it is asked and may be confirmed.
 */
export function unitSlips(
  source: FundingSource,
  amounts: Amounts,
  before: readonly ReportedMoney[],
): Partial<Record<keyof Amounts, Message>> {
  const same = before.filter((line) => line.source === source);
  const usual = largest(same.map(asAmounts));
  const slips: Partial<Record<keyof Amounts, Message>> = {};
  if (usual === 0n) {
    for (const column of COLUMNS) {
      if (amounts[column] >= HUGE) slips[column] = { key: "reports.unit-huge" };
    }
    return slips;
  }
  for (const column of COLUMNS) {
    if (amounts[column] < usual * SLIP) continue;
    const times = Number(amounts[column] / usual);
    slips[column] = { key: "reports.unit-times", values: { times } };
  }
  const now = largest([amounts]);
  if (now > 0n && now * SLIP <= usual) {
    slips.planned = { key: "reports.unit-part", values: { times: Number(usual / now) } };
  }
  return slips;
}

function asAmounts({ planned, allocated, disbursed }: ReportedMoney): Amounts {
  return {
    planned: BigInt(planned),
    allocated: BigInt(allocated),
    disbursed: BigInt(disbursed),
  };
}

function largest(lines: readonly Amounts[]): bigint {
  return lines
    .flatMap((line) => COLUMNS.map((column) => line[column]))
    .reduce((most, amount) => (amount > most ? amount : most), 0n);
}
