import type { DashboardPage } from "#lib/dashboards/dashboard-page.ts";

/** The filter that stays in the address from page to page. */
type Asked = Pick<DashboardPage["asked"], "group" | "directive"> & { year?: number | null };

export type Addresses = ReturnType<typeof addressesOf>;

/** Where the numbers of a unit's dashboard lead: within the same filter. */
export function addressesOf(unitId: string, { group, directive, year }: Asked) {
  const kept = { group, directive };
  return {
    /** This dashboard with something else asked of it. */
    here: (changes: Params = {}) => address(`/dashboard/${unitId}`, { ...kept, year, ...changes }),
    /** The dashboard of another unit. */
    unit: (id: string) => address(`/dashboard/${id}`, kept),
    /** What a number is made of. */
    list: (picked: Params = {}) =>
      address(`/dashboard/${unitId}/assignments`, { ...kept, ...picked }),
  };
}

type Params = Record<string, string | number | null | undefined>;

export function address(path: string, params: Params): string {
  const said = Object.entries(params).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(said).toString();
  return query ? `${path}?${query}` : path;
}
