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
        "Rút lại hoặc đổi thời hạn cần lý do hoặc văn bản. Thời hạn đầu tiên luôn được giữ trong hồ sơ.",
      ],
    },
  ],
  see: ["directives", "annex", "assignments"],
};
