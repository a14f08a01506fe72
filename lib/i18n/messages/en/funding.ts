export const funding = {
  sources: {
    ministry: "Ministry",
    province: "Province",
    district: "District (to June 2025)",
    commune: "Commune",
    socialised: "Socialised",
  },
  planned: "Planned",
  allocated: "Allocated",
  disbursed: "Disbursed",
} as const;
