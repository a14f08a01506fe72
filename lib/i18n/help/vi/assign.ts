import type { HelpTopic } from "../help-topic.ts";

export const assign: HelpTopic = {
  title: "Giao nhiệm vụ",
  lead: "Một nhiệm vụ giao cho nhiều đơn vị cùng lúc; mỗi đơn vị có mức chỉ tiêu và thời hạn riêng nếu cần.",
  parts: [
    {
      head: "Giao",
      body: [
        {
          steps: [
            "Mở nhiệm vụ, bấm “Giao nhiệm vụ”.",
            "Chọn cấp, tỉnh, thuộc tính, hoặc dán danh sách đơn vị kèm mức và thời hạn.",
            "Xem trước: bao nhiêu đơn vị, tổng mức, đơn vị nào đã có.",
            "Lưu nháp hoặc ban hành. Giao lại không giao trùng.",
          ],
        },
      ],
    },
    {
      head: "Thay đổi sau khi giao",
      body: [
        "Rút lại, tạm dừng, cho tiếp tục hoặc đổi thời hạn cần lý do; có văn bản thì ghi số. Thời hạn đầu tiên luôn được giữ trong hồ sơ.",
        "Kỳ chốt số liệu rơi vào thời gian tạm dừng thì không đơn vị nào phải báo cáo kỳ đó.",
        "Đơn vị chưa báo cáo lần nào có thể từ chối, nêu lý do. Cấp trên giữ nguyên, rút lại hoặc thay thế; cho đến lúc đó nhiệm vụ vẫn được tính.",
      ],
    },
    {
      head: "Giao tiếp cho cấp dưới",
      body: [
        "Ở trang nhiệm vụ được giao, quản trị của đơn vị chia phần cho đơn vị trực thuộc. Được giao = giao tiếp + giữ lại.",
        "Lượng cộng được thì không giao quá mức được giao; tỷ lệ thì không cộng. Thời hạn muộn hơn thời hạn chung phải ghi lý do.",
        "Báo cáo của chính đơn vị khi đó chỉ gồm phần giữ lại.",
      ],
    },
  ],
  see: ["directives", "annex", "assignments"],
};
