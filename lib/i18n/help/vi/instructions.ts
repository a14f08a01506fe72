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
            "Chọn đơn vị trả lời, ghi nội dung và hạn trả lời. Cùng một nội dung có thể giao cho nhiều đơn vị: mỗi đơn vị trả lời riêng.",
            "Theo dõi tại “Ý kiến chỉ đạo”. Quá ngày thì mục đó lên trên.",
          ],
        },
      ],
    },
    {
      head: "Sửa, đổi hạn, thu hồi",
      body: [
        "Chưa ai trả lời thì sửa được nội dung hoặc đổi hạn. Ghi nhầm hoặc không cần nữa thì thu hồi, kèm lý do. Đơn vị được báo; nội dung cũ vẫn giữ.",
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
