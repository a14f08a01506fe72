/** The lists that can be taken as a file. */
export const EXPORT_LISTS = [
  "assignments",
  "reports",
  "reviews",
  "directives",
  "task-assignments",
  "dashboard-units",
  "dashboard-assignments",
  "dashboard-heat",
  "dashboard-tasks",
  "dashboard-map",
  "dashboard-ranking",
  "difficulties",
  "extensions",
  "instructions",
  "notifications",
  "goal-units",
  "units",
  "people",
  "audit",
] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

export const EXPORT_FORMATS = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export function isExportList(value: unknown): value is ExportList {
  return EXPORT_LISTS.includes(value as ExportList);
}

export function isExportFormat(value: unknown): value is ExportFormat {
  return EXPORT_FORMATS.includes(value as ExportFormat);
}
