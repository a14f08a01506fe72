/** A unit's head signs before its reports leave. */
export const signOff = {
  needed:
    "Đơn vị này chỉ gửi báo cáo khi thủ trưởng đã duyệt: trình lãnh đạo đơn vị thay vì gửi thẳng.",
  "not-needed": "Đơn vị này gửi thẳng báo cáo, không cần trình lãnh đạo đơn vị.",
  "dropped-by-head":
    "Báo cáo của đơn vị này do lãnh đạo đơn vị gửi; đề nghị lãnh đạo đơn vị bỏ bản sửa.",
  "recalled-by-head": "Báo cáo do thủ trưởng đơn vị duyệt gửi; chỉ thủ trưởng thu hồi được.",
  changed: "Cán bộ báo cáo đã sửa hoặc rút báo cáo này từ khi trang này được mở.",
  "reason-missing": "Ghi lý do: cán bộ báo cáo đọc lý do này để sửa.",
  "reason-help": "Báo cáo trở lại bản nháp của cán bộ báo cáo, kèm lý do này.",

  // The officer.
  "hand-up": "Trình lãnh đạo đơn vị",
  "hand-up-many":
    "{count, plural, =0 {Trình các dòng sẵn sàng} other {Trình lãnh đạo {count, number} báo cáo sẵn sàng}}",
  "send-and-hand-up":
    "{count, plural, =0 {Gửi, trình các dòng sẵn sàng} other {Gửi, trình {count, number} báo cáo sẵn sàng}}",
  "handed-up-many": "Đã trình lãnh đạo đơn vị {count, number} báo cáo",
  "handed-up-why": "Chưa gửi lên cấp trên: thủ trưởng duyệt thì báo cáo mới gửi đi.",
  "handed-up-by": "{by} đã trình lãnh đạo đơn vị, {at}",
  "handed-up-at": "đã trình {at}",
  "waits-for-head": "chờ thủ trưởng gửi",
  "edit-withdraws":
    "Báo cáo chưa gửi. Sửa ở đây thì báo cáo rút khỏi danh sách chờ; sửa xong trình lại.",
  "sign-there": "Duyệt gửi hoặc trả lại tại",
  "handed-back": "Lãnh đạo đơn vị trả lại",
  "prepared-by": "Người lập: {by}, trình {at}.",

  // The head.
  waiting: "{count, number} báo cáo chờ duyệt gửi.",
  owed: "Còn {count, number} báo cáo đến hạn chưa trình, hạn gửi gần nhất {day}, {distance}.",
  nothing: "Không có báo cáo nào chờ duyệt gửi",
  "not-wanted":
    "Đơn vị đang để cán bộ báo cáo gửi thẳng. Đặt lại ở “Duyệt gửi và mẫu văn bản” nếu muốn thủ trưởng duyệt trước.",
  caption: "Báo cáo chờ duyệt gửi, so với kỳ trước",
  pick: "Chọn",
  "pick-report": "Chọn báo cáo: {task}",
  heads: {
    look: "Nên xem trước khi gửi",
    ordinary: "Bình thường",
    stuck: "Chưa gửi được",
  },
  stuck: "Chưa gửi được:",
  "stuck-why":
    "Nhiệm vụ hoặc số liệu liên quan đã thay đổi từ khi trình. Trả lại để cán bộ báo cáo sửa.",
  "send-picked": "Duyệt và gửi các báo cáo đã chọn",
  "send-how":
    "Các báo cáo đã chọn gửi cùng lúc, một biên nhận. Báo cáo nên xem trước không được chọn sẵn.",
  "send-one": "Duyệt và gửi báo cáo này",
  "none-picked": "Chưa chọn báo cáo nào",
  left: "{count, number} báo cáo chưa gửi",
  "left-why":
    "Cán bộ báo cáo đã sửa, rút, hoặc báo cáo không còn gửi được như đã trình. Xem lại ở dưới.",
  "was-handed-back": "Đã trả lại báo cáo cho cán bộ báo cáo",
  "session-over": "Phiên làm việc đã hết trước khi gửi: chưa báo cáo nào được gửi",
  "session-over-why": "Các báo cáo đã chọn vẫn được đánh dấu. Bấm gửi lần nữa.",
  one: "Duyệt gửi báo cáo",
  "handed-up": "Người trình",
  content: "Nội dung báo cáo",
  "hand-back": "Trả lại cán bộ báo cáo",
} as const;
