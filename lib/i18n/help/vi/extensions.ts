import type { HelpTopic } from "../help-topic.ts";

export const extensions: HelpTopic = {
  title: "Gia hạn",
  lead: "Đơn vị xin lùi thời hạn trước khi hết hạn; đơn vị cấp trên trực tiếp quyết định.",
  parts: [
    {
      head: "Xin gia hạn",
      body: [
        {
          steps: [
            "Mở nhiệm vụ, bấm “Xin gia hạn”. Được xin đến hết ngày hết hạn; qua ngày đó thì không.",
            "Nhập ngày muốn có và lý do. Ngày phải sau hạn hiện nay, không quá hạn của nhiệm vụ cấp trên.",
            "Đến khi có quyết định, hạn cũ vẫn tính. Chưa có quyết định thì rút lại được.",
          ],
        },
      ],
    },
    {
      head: "Quyết định",
      body: [
        {
          steps: [
            "Ở “Chờ duyệt”, bấm “Xem đề nghị gia hạn”. Hạn gần nhất ở trên.",
            "Đánh dấu một hoặc nhiều đề nghị, rồi đồng ý hoặc không đồng ý.",
            "Đồng ý: để trống ngày thì mỗi nhiệm vụ đến ngày đã xin; hoặc nhập ngày khác. Không đồng ý phải ghi lý do.",
          ],
        },
        "Không ai quyết định đề nghị do chính mình gửi. Nếu đề nghị vừa được rút, đã quyết định hoặc hạn vừa đổi, trang nói rõ và không ghi gì.",
      ],
    },
    {
      head: "Trong số liệu",
      body: [
        "Quá hạn hay không tính theo hạn hiện nay. Hạn ban đầu luôn được giữ: trang nhiệm vụ ghi cả hai, và tổng quan nói bao nhiêu nhiệm vụ đúng hạn, trong hạn chỉ nhờ lùi thời hạn.",
      ],
    },
  ],
  see: ["review", "states", "assignments"],
};
