export const takingBack = {
  undo: "Hoàn tác",
  approval: "Rút lại duyệt",
  receipt: "Rút lại tiếp nhận",
  told: "Đã rút lại {count, number} báo cáo: trở lại chờ duyệt, số liệu chưa tính nữa.",
  "told-kept": "{count, number} báo cáo giữ nguyên:",
  "kept-title": "Không rút lại được nữa",
  "kept-too-late":
    "{unit}: đã quá 24 giờ từ lúc duyệt. Nếu số liệu sai, đề nghị đơn vị sửa báo cáo.",
  "kept-corrected": "{unit}: đơn vị đã gửi bản sửa; hãy duyệt hoặc trả lại bản đó.",
  "kept-other-line": "{unit}: bên còn lại đã duyệt sau bạn.",
  "kept-returned": "{unit}: bên còn lại đã trả lại báo cáo này.",
  "kept-not-traced":
    "{unit}: duyệt từ trước khi phần mềm ghi lại số liệu cũ. Nếu số liệu sai, đề nghị đơn vị sửa báo cáo.",
  "kept-later-approved": "{unit}: báo cáo kỳ sau đã được duyệt.",
  "kept-used-above": "{unit}: cấp trên đã gửi báo cáo tổng hợp kỳ này.",
} as const;
