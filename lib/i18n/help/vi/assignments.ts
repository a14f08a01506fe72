import type { HelpTopic } from "../help-topic.ts";

export const assignments: HelpTopic = {
  title: "Nhiệm vụ được giao",
  lead: "Danh sách mọi nhiệm vụ trong phạm vi của bạn, lọc theo đơn vị, văn bản, nhóm, trạng thái.",
  parts: [
    {
      head: "Lọc và mở",
      body: [
        {
          list: [
            "Bộ lọc nằm trong địa chỉ trang: sao chép địa chỉ là gửi được đúng danh sách đó.",
            "Mở một nhiệm vụ để xem dòng thời gian: giao, báo cáo từng kỳ, ai duyệt, thay đổi thời hạn.",
            "“Trao đổi” ở cuối trang nhiệm vụ: hỏi và đáp giữa những người cùng thấy nhiệm vụ đó.",
            "Tải XLSX hoặc CSV ở cuối bảng; tệp có đúng những dòng đang lọc.",
          ],
        },
      ],
    },
  ],
  see: ["states", "search"],
};
