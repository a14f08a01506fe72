export const places = {
  reports: "To report",
  reviews: "To review",
  audit: "Audit trail",
  dashboard: "Overview",
  difficulties: "Difficulties",
  directives: "Directives",
  assignments: "Assignments",
};
