export const places = {
  reports: "To report",
  reviews: "To review",
  audit: "Audit trail",
  dashboard: "Overview",
  directives: "Directives",
  assignments: "Assignments",
};
