import type { HelpTopic } from "../help-topic.ts";

export const notices: HelpTopic = {
  title: "Thông báo, thư, lịch",
  lead: "Việc liên quan đến đơn vị bạn hiện ở “Thông báo”; thư và lịch gửi theo cách bạn chọn.",
  parts: [
    {
      head: "Bạn được báo khi nào",
      body: [
        {
          list: [
            "Đơn vị được giao nhiệm vụ, đổi thời hạn, rút lại.",
            "Báo cáo sắp đến hạn, quá hạn, bị đôn đốc, được duyệt hoặc trả lại.",
            "Có ý kiến chỉ đạo, có trả lời; khó khăn, kiến nghị được trả lời.",
          ],
        },
      ],
    },
    {
      head: "Chọn cách nhận",
      body: [
        "Mở “Cách nhận thông báo”: thư ngay, mỗi ngày, mỗi tuần, hoặc không nhận. Địa chỉ lịch đưa các hạn vào lịch trên máy hay điện thoại. Ai có địa chỉ cũng xem được các hạn đó, nên giữ riêng; bỏ hoặc tạo lại được bất cứ lúc nào.",
      ],
    },
  ],
  see: ["periods", "report"],
};
