export const lineage = {
  title: "Cây văn bản",
  sentence:
    "Từ nghị quyết đến kế hoạch, kế hoạch của tỉnh và nhiệm vụ; chỉ tính phần thuộc phạm vi của bạn.",
  finding:
    "Từ {number}: {directives, number} văn bản, {tasks, number} nhiệm vụ, {given, number} lượt giao, {overdue, number} quá hạn",
  "finding-none":
    "Từ {number}: {directives, number} văn bản, {tasks, number} nhiệm vụ, chưa giao cho đơn vị nào",
  picture: "Cây văn bản, từ trái sang phải",
  list: "Danh sách đầy đủ",
  cut: "Cây này rất lớn: chỉ hiện {count, number} văn bản đầu.",
  deeper: "{count, number} mục ở sâu hơn chỉ có trong danh sách dưới đây.",
  rest: "và {count, number} văn bản khác",
  draft: "bản nháp",
  tasks: "{count, number} nhiệm vụ",
  "own-tasks": "{count, number} nhiệm vụ của văn bản này",
  branch: "Cả nhánh: {directives, number} văn bản, {tasks, number} nhiệm vụ",
  given: "{count, number} lượt giao",
  open: "{count, number} đang làm",
  overdue: "{count, number} quá hạn",
  drafts: "{count, number} giao nháp",
  "no-picture": "Sơ đồ chỉ hiện trên màn hình rộng; danh sách dưới đây có đủ mọi thứ.",
  "not-given": "chưa giao",
  above: "(đã có ở trên)",
} as const;
