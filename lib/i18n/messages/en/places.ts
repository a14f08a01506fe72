export const places = {
  reports: "To report",
  reviews: "To review",
  audit: "Audit trail",
  dashboard: "Overview",
  difficulties: "Difficulties",
  instructions: "Instructions",
  directives: "Directives",
  assignments: "Assignments",
};
