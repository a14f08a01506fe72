export const places = {
  "sign-off": "Chờ duyệt gửi",
  reports: "Việc phải báo cáo",
  reviews: "Chờ duyệt",
  audit: "Nhật ký",
  briefing: "Giao ban",
  dashboard: "Tổng quan",
  difficulties: "Khó khăn, kiến nghị",
  instructions: "Ý kiến chỉ đạo",
  units: "Đơn vị",
  people: "Người dùng",
  directives: "Văn bản chỉ đạo",
  assignments: "Nhiệm vụ được giao",
};
