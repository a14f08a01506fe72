import type { HelpTopic } from "../help-topic.ts";

export const briefing: HelpTopic = {
  title: "Giao ban năm phút",
  lead: "Một trang cho lãnh đạo: có gì mới từ lần xem trước, việc tồn đọng lâu, mục tiêu nào sẽ không đạt mốc.",
  parts: [
    {
      head: "Đọc trang giao ban",
      body: [
        {
          list: [
            "Câu đầu nói số việc quá hạn và thay đổi từ ngày so sánh.",
            "“Có gì mới”: việc mới quá hạn, đã xong, báo cáo gửi và trả lại, khó khăn nêu và trả lời.",
            "“Việc tồn theo tuổi”: mỗi loại việc đã nằm bao lâu; cột bên phải là việc cũ hơn.",
            "Con số nào cũng bấm được để xem danh sách đứng sau.",
          ],
        },
      ],
    },
    {
      head: "So với ngày nào",
      body: ["Chọn lần xem trước, một tuần, một tháng, hoặc nhập ngày. In được trên một trang A4."],
    },
    {
      head: "Góc nhìn đã lưu",
      body: [
        "Lưu trang cùng các điều kiện lọc thành “góc nhìn” với tên riêng; lần sau mở là thấy số liệu mới nhất. Góc nhìn nào cũng đặt được làm trang đầu của bạn.",
      ],
    },
  ],
  see: ["figures", "instructions"],
};
