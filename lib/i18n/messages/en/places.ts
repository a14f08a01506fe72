export const places = {
  "sign-off": "To sign off",
  reports: "To report",
  reviews: "To review",
  audit: "Audit trail",
  briefing: "Briefing",
  dashboard: "Overview",
  difficulties: "Difficulties",
  instructions: "Instructions",
  units: "Units",
  people: "People",
  directives: "Directives",
  assignments: "Assignments",
};
