/** The groups of tasks that an installation starts with; who administers the top keeps them afterwards. */
export const TASK_GROUPS = [
  { key: "money", nameVi: "Kinh phí", nameEn: "Money" },
  { key: "works", nameVi: "Trụ sở, công trình", nameEn: "Works" },
  { key: "staffing", nameVi: "Tổ chức, biên chế", nameEn: "Staffing" },
  { key: "training-equipment", nameVi: "Tập huấn, trang bị", nameEn: "Training and equipment" },
  { key: "documents", nameVi: "Văn bản, quán triệt", nameEn: "Documents and dissemination" },
  { key: "reports", nameVi: "Báo cáo, sơ kết, tổng kết", nameEn: "Reports and reviews" },
] as const;
export type TaskGroupKey = (typeof TASK_GROUPS)[number]["key"];
