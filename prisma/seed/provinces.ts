/**
 * What the demo adds to the official list of provinces: how fast each moves. `pace` is about the share of its stations
 * that have a headquarters near the end of 2026 and pulls its other figures along; `richness` decides how money is
 * shared between ministry and province. Both are invented, as is every figure that no press report published.
 */
export type ProvinceTemper = { pace: number; richness: number };

const TEMPERS: Record<string, readonly [pace: number, richness: number]> = {
  "01": [0.88, 0.9],
  "04": [0.34, 0.1],
  "08": [0.75, 0.2],
  "11": [0.44, 0.1],
  "12": [0.27, 0.1],
  "14": [0.51, 0.15],
  "15": [0.44, 0.2],
  "19": [0.76, 0.5],
  "20": [0.65, 0.2],
  "22": [0.96, 0.8],
  "24": [0.92, 0.8],
  "25": [0.67, 0.4],
  "31": [0.94, 0.9],
  "33": [0.84, 0.6],
  "37": [0.61, 0.5],
  "38": [0.77, 0.4],
  "40": [0.61, 0.35],
  "42": [0.78, 0.4],
  "44": [0.4, 0.25],
  "46": [0.9, 0.5],
  "48": [0.85, 0.75],
  "51": [0.54, 0.25],
  "52": [0.32, 0.2],
  "56": [0.78, 0.5],
  "66": [0.36, 0.2],
  "68": [0.68, 0.35],
  "75": [0.76, 0.7],
  "79": [0.75, 0.95],
  "80": [0.54, 0.5],
  "82": [0.83, 0.4],
  "86": [0.77, 0.35],
  "91": [0.61, 0.35],
  "92": [0.71, 0.5],
  "96": [0.39, 0.3],
};

/** National average, for units that stand in no province. */
const AVERAGE: ProvinceTemper = { pace: 0.67, richness: 0.5 };

export function temperOf(provinceCode: string | null): ProvinceTemper {
  const known = provinceCode === null ? undefined : TEMPERS[provinceCode];
  return known ? { pace: known[0], richness: known[1] } : AVERAGE;
}
