import type { HelpTopic } from "../help-topic.ts";

export const signOff: HelpTopic = {
  title: "Thủ trưởng duyệt gửi, báo cáo Word",
  lead: "Ở đơn vị đặt chế độ này, cán bộ soạn xong thì trình; thủ trưởng duyệt, báo cáo mới gửi đi.",
  parts: [
    {
      head: "Trình và duyệt gửi",
      body: [
        {
          steps: [
            "Cán bộ soạn báo cáo rồi bấm “Trình lãnh đạo đơn vị”.",
            "Thủ trưởng mở “Chờ duyệt gửi”, xem số kỳ trước và kỳ này, duyệt gửi một hoặc nhiều báo cáo cùng lúc.",
            "Chưa đạt thì trả lại cán bộ kèm lý do. Đơn vị cấp trên chưa thấy gì.",
          ],
        },
        "Ngày gửi là ngày thủ trưởng duyệt gửi. Quản trị đặt chế độ này ở “Duyệt gửi và mẫu văn bản”.",
      ],
    },
    {
      head: "Báo cáo Word",
      body: [
        "“Báo cáo Word theo kỳ” lập văn bản của cả kỳ theo thể thức, tải về để trình ký trên giấy. Mẫu là của đơn vị, của cấp trên, hoặc mẫu chung; trang đặt mẫu liệt kê các từ điền được.",
      ],
    },
  ],
  see: ["report"],
};
