import type { HelpTopic } from "../help-topic.ts";

export const instructions: HelpTopic = {
  title: "Ý kiến chỉ đạo",
  lead: "Lãnh đạo giao ý kiến ngay cạnh con số, nhiệm vụ hay báo cáo; theo dõi đến khi đồng ý với nội dung trả lời.",
  parts: [
    {
      head: "Giao ý kiến",
      body: [
        {
          steps: [
            "Ở trang đang xem, bấm “Giao ý kiến chỉ đạo” cạnh con số.",
            "Chọn đơn vị trả lời, ghi nội dung và ngày phải trả lời.",
            "Theo dõi tại “Ý kiến chỉ đạo”. Quá ngày thì mục đó lên trên.",
          ],
        },
      ],
    },
    {
      head: "Trả lời",
      body: [
        "Mở ý kiến, ghi nội dung trả lời và dẫn chứng nếu có. Lãnh đạo đồng ý thì xong; chưa rõ thì hỏi lại kèm hạn mới. Mọi lần trả lời đều được giữ.",
      ],
    },
  ],
  see: ["figures", "difficulties"],
};
