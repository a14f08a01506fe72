export const notifications = {
  title: "Thông báo",
  sentence:
    "{count, plural, =0 {Không có thông báo chưa đọc.} =100 {Có từ 100 thông báo chưa đọc.} other {Có # thông báo chưa đọc.}}",
  more: "99+",
  "read-all": "Đánh dấu đã đọc hết",
  "told-read-all": "Đã đánh dấu là đã đọc {count, number} thông báo.",
  settings: "Cách nhận thông báo",
  views: "Xem thông báo",
  all: "Tất cả",
  unread: "Chưa đọc",
  filter: "Lọc thông báo",
  "filter-group": "Loại",
  caption: "Thông báo của bạn, mới nhất trước",
  "column-said": "Thông báo",
  "column-unit": "Đơn vị",
  "column-time": "Giờ",
  "is-unread": "Chưa đọc:",
  none: "Không có thông báo nào",
  "none-why":
    "Khi đơn vị được giao nhiệm vụ, báo cáo được duyệt hay trả lại, sắp đến hạn hoặc có ý kiến chỉ đạo, thông báo hiện ở đây.",
  "none-unread": "Đã đọc hết thông báo",
  groups: {
    tasks: "Giao nhiệm vụ, ban hành",
    deadlines: "Thời hạn, đôn đốc",
    reviews: "Kết quả duyệt báo cáo",
    instructions: "Ý kiến chỉ đạo",
    difficulties: "Khó khăn, kiến nghị",
    units: "Đơn vị",
  },
  "some-unit": "Một đơn vị",
  said: {
    assigned:
      "{count, plural, =1 {Được giao nhiệm vụ mới} other {Được giao # nhiệm vụ mới}}{dated, select, yes {, hạn {due}} other {}}",
    changed:
      "{count, plural, =1 {Nhiệm vụ được điều chỉnh chỉ tiêu hoặc thời hạn} other {# nhiệm vụ được điều chỉnh chỉ tiêu hoặc thời hạn}}",
    "deadline-moved":
      "{count, plural, =1 {Thời hạn nhiệm vụ được đổi} other {Thời hạn # nhiệm vụ được đổi}}{dated, select, yes { thành {due}} other {}}",
    withdrawn:
      "{count, plural, =1 {Nhiệm vụ được thu hồi, không phải báo cáo nữa} other {# nhiệm vụ được thu hồi, không phải báo cáo nữa}}",
    suspended:
      "{count, plural, =1 {Nhiệm vụ tạm dừng, chưa phải báo cáo} other {# nhiệm vụ tạm dừng, chưa phải báo cáo}}",
    resumed:
      "{count, plural, =1 {Nhiệm vụ được tiếp tục, báo cáo trở lại} other {# nhiệm vụ được tiếp tục, báo cáo trở lại}}",
    refused:
      "{count, plural, =1 {Cấp dưới từ chối một nhiệm vụ} other {Cấp dưới từ chối # nhiệm vụ}}",
    insisted:
      "{count, plural, =1 {Cấp trên giữ nguyên nhiệm vụ đã từ chối} other {Cấp trên giữ nguyên # nhiệm vụ đã từ chối}}",
    commented: "Có trao đổi mới về nhiệm vụ",
    "issue-asked": "Có dự thảo chờ bạn ban hành",
    "issue-returned": "Dự thảo chờ ban hành bị trả lại",
    "issue-issued": "Dự thảo bạn trình đã được ban hành",
    "report-due-soon": "{count, plural, other {# báo cáo}} đến hạn gửi ngày {due}",
    "report-overdue": "{count, plural, other {# báo cáo}} quá hạn gửi từ ngày {due}",
    "task-due-soon": "{count, plural, other {# nhiệm vụ}} đến hạn hoàn thành ngày {due}",
    "task-overdue": "{count, plural, other {# nhiệm vụ}} quá hạn hoàn thành từ ngày {due}",
    urged: "Cấp trên đôn đốc gửi báo cáo",
    "extension-asked":
      "{count, plural, =1 {Cấp dưới xin gia hạn} other {# đề nghị gia hạn của cấp dưới}}{dated, select, yes {, hạn hiện nay {due}} other {}}",
    "extension-granted": "Được gia hạn{dated, select, yes { đến {due}} other {}}",
    "extension-declined": "Không được gia hạn{dated, select, yes {, hạn vẫn là {due}} other {}}",
    returned: "Báo cáo bị trả lại",
    approved: "Báo cáo được duyệt",
    received: "Báo cáo được tiếp nhận",
    "handed-up": "Báo cáo chờ thủ trưởng xem, ký gửi",
    "handed-back": "Thủ trưởng trả lại báo cáo trước khi gửi",
    "unit-renamed": "Đơn vị được đổi tên",
    "unit-moved": "Đơn vị chuyển về cơ quan cấp trên khác",
    "unit-closed": "Đơn vị kết thúc hoạt động",
    "sign-off-set": "Quy định ký gửi báo cáo của đơn vị thay đổi",
    "instruction-given": "Có ý kiến chỉ đạo, trả lời trước ngày {due}",
    "instruction-answered": "{owner} đã trả lời ý kiến chỉ đạo",
    "instruction-asked-again": "Lãnh đạo yêu cầu làm rõ, trả lời trước ngày {due}",
    "instruction-accepted": "Câu trả lời ý kiến chỉ đạo được chấp nhận",
    "difficulty-answered": "Khó khăn, kiến nghị đã được trả lời",
    "difficulty-passed-up": "Cấp dưới chuyển lên khó khăn, kiến nghị",
  },
  "said-other": "Có việc mới",
} as const;
