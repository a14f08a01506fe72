export const places = {
  reports: "Việc phải báo cáo",
  reviews: "Chờ duyệt",
  audit: "Nhật ký",
  dashboard: "Tổng quan",
  difficulties: "Khó khăn, kiến nghị",
  instructions: "Ý kiến chỉ đạo",
  directives: "Văn bản chỉ đạo",
  assignments: "Nhiệm vụ được giao",
};
