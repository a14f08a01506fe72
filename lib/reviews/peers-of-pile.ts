import { disbursedChange } from "#lib/domain/money-reasons.ts";
import { comparableChange, type PeerSpread, spreadOf } from "#lib/domain/peer-changes.ts";
import { MONEY } from "#lib/domain/reviewed-report.ts";
import { factsOf } from "./facts-of-row.ts";
import type { PileIndicator, PileRow } from "./pile.ts";

type Peers = ReadonlyMap<string, PeerSpread>;

/** By office and figure what its units changed since last period: all that sent, decided or not. */
export function peersOfPile(
  rows: readonly PileRow[],
  indicators: readonly PileIndicator[],
): Map<string, Peers> {
  const changes = new Map<string, Map<string, number[]>>();
  for (const { office, now, last } of rows) {
    if (!now || !last) continue;
    const [is, was] = [factsOf(now, indicators), factsOf(last, indicators)];
    const ofOffice = changes.get(office) ?? new Map<string, number[]>();
    changes.set(office, ofOffice);
    const add = (key: string, change: number | null) => {
      if (change !== null) ofOffice.set(key, [...(ofOffice.get(key) ?? []), change]);
    };
    for (const figure of is.figures) {
      // A count of the year starts again from 0.
      if (figure.cumulative && now.year !== last.year) continue;
      const before = was.figures.find(({ indicatorId }) => indicatorId === figure.indicatorId);
      add(figure.indicatorId, comparableChange(figure.kind, figure, before ?? null));
    }
    if (is.money) add(MONEY, disbursedChange(is.money, was.money));
  }
  return new Map([...changes].map(([office, of]) => [office, spreads(of)]));
}

function spreads(changes: ReadonlyMap<string, number[]>): Peers {
  return new Map(
    [...changes].flatMap(([key, values]) => {
      const spread = spreadOf(values);
      return spread ? [[key, spread] as const] : [];
    }),
  );
}
