export const issuing = {
  title: "Chờ ban hành",
  "title-count": "Chờ ban hành: {count, number}",
  sentence:
    "Ở cơ quan có quy định hai người, người soạn trình, người khác ban hành. Trong lúc chờ, bản nháp không sửa được.",
  none: "Không có gì chờ ban hành",
  "none-why": "Bản nháp được trình, bản giao nháp của cơ quan có quy định hai người hiện ở đây.",
  requests: "Văn bản, nhiệm vụ được trình",
  "requests-caption": "Văn bản, nhiệm vụ chờ ban hành, trình trước ở trên",
  drafts: "Giao nháp cho đơn vị",
  "drafts-caption": "Bản giao nháp chờ người khác ban hành",
  draft: "Bản nháp",
  "drafted-by": "Người soạn, trình",
  since: "Trình ngày",
  units: "Số đơn vị",
  "your-part": "Việc của bạn",
  "part-own": "Bạn trình: chờ người khác, hoặc rút lại",
  "part-issue": "Xem, rồi ban hành hoặc trả lại",
  "drafts-own": "Bạn soạn: xem, rút lại",

  // Beside a draft.
  "ask-part": "Trình ban hành",
  "ask-why":
    "Cơ quan này có quy định hai người: ai soạn thì không tự ban hành. Trình rồi, bản nháp không sửa được cho đến khi ban hành, trả lại hoặc rút lại.",
  note: "Lời trình",
  ask: "Trình ban hành",
  sending: "Đang gửi…",
  others: "Người có thể ban hành:",
  "asked-part": "Chờ bạn ban hành",
  "asked-by": "{who} trình lúc {time} ngày {day}.",
  withdraw: "Rút lại",
  "send-back": "Trả lại",
  reason: "Lý do",
  "returned-part": "Đã bị trả lại",
  "returned-by": "{who} trả lại ngày {day}:",
  "done-asked": "Đã trình ban hành",
  "done-withdrawn": "Đã rút lại, sửa được bản nháp",
  "done-returned": "Đã trả lại người trình",
  "drafts-yours":
    "{count, number} đơn vị đang được giao nháp. Cơ quan này có quy định hai người: người soạn bản giao nháp không tự ban hành.",

  "all-part": "Các bản giao nháp của văn bản",
  "all-what":
    "{count, number} lượt giao nháp của {tasks, number} nhiệm vụ. Ban hành xong, các đơn vị nhận được nhiệm vụ và phải báo cáo từ hôm nay.",
  "all-yours":
    "{count, number} lượt giao nháp của {tasks, number} nhiệm vụ do bạn soạn. Cơ quan này có quy định hai người: người soạn bản giao nháp không tự ban hành.",
  all: "Ban hành {count, number} lượt giao",
  "done-all": "Đã ban hành {count, number} lượt giao",
  "done-all-left":
    "{count, number} nhiệm vụ còn bản giao nháp chưa ban hành được; trang của nhiệm vụ nói vì sao.",

  // Refusals.
  "not-yourself": "Bạn soạn hoặc trình bản này nên không tự ban hành được. Người có thể: {who}.",
  "nobody-else":
    "Ở cơ quan này và cấp trên chưa có ai khác ban hành được. Đề nghị quản trị cấp trên thêm một người.",
  "not-asked": "Bản nháp chưa được trình. Người soạn trình, sau đó bạn ban hành.",
  "to-directive": "Đến văn bản",
  waits: "Bản nháp đang chờ ban hành nên không sửa được. Rút lại hoặc trả lại trước, rồi sửa.",
  "not-needed": "Cơ quan này không có quy định hai người. Ban hành thẳng.",
  "already-issued": "Đã ban hành rồi.",
  over: "Bản này không còn chờ: đã ban hành, trả lại hoặc rút lại ở nơi khác.",
  "drafts-only":
    "Cơ quan này có quy định hai người nên không giao thẳng được. Lưu nháp; người khác ban hành.",
  "too-long": "Dài quá 1.000 ký tự.",
  "reason-missing": "Nhập lý do.",

  // The rules.
  rules: "Quy định hai người",
  "rules-title": "Người soạn, người ban hành",
  "rules-sentence":
    "Với từng cơ quan và cấp dưới của cơ quan đó: ai soạn có tự ban hành được không. Quy định ở cơ quan gần nhất có hiệu lực.",
  "rules-now": "Quy định hiện hành",
  "rules-none": "Chưa có quy định nào: ai soạn cũng có thể tự ban hành.",
  office: "Cơ quan",
  "office-help": "Có hiệu lực với cơ quan này và cấp dưới theo ngành dọc.",
  "office-choose": "Chọn cơ quan",
  people: "Người soạn, ban hành được",
  "set-by": "Người đặt, lý do",
  rule: "Quy định",
  "rule-second": "Một người soạn, người khác ban hành",
  "rule-anybody": "Người soạn tự ban hành được",
  "rule-set": "Đặt quy định",
  "rule-reason-help": "Ghi cả số văn bản nếu có. Lý do nằm trong nhật ký.",
  "rule-save": "Lưu quy định",
  "unit-missing": "Chọn cơ quan.",
  "rule-missing": "Chọn quy định.",
  "done-set": "Đã lưu quy định",
  "done-same": "Cơ quan này đã có đúng quy định đó",
} as const;
