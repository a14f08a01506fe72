import type { HelpTopic } from "../help-topic.ts";

export const search: HelpTopic = {
  title: "Tìm kiếm và tải về",
  lead: "Một ô tìm mọi thứ trong phạm vi của bạn; danh sách nào cũng tải về được.",
  parts: [
    {
      head: "Tìm",
      body: [
        "Bấm Ctrl K (⌘ K trên máy Mac), gõ vài từ có dấu hoặc không dấu. Hòa và hoà là một. Kết quả gồm văn bản, điều khoản, nhiệm vụ, đơn vị, báo cáo.",
      ],
    },
    {
      head: "Tải về",
      body: [
        "Dưới mỗi danh sách có XLSX và CSV. Tệp có đúng những dòng đang lọc, tiền bằng đồng, ngày là ngày. Mỗi lần tải được ghi vào nhật ký.",
      ],
    },
  ],
  see: ["shortcuts", "assignments"],
};
