import type { HelpTopic } from "../help-topic.ts";

export const difficulties: HelpTopic = {
  title: "Khó khăn, kiến nghị",
  lead: "Điều đơn vị nêu trong báo cáo trở thành một mục mà ai đó phải trả lời.",
  parts: [
    {
      head: "Nêu khó khăn",
      body: [
        "Ghi ở ô “Khó khăn, vướng mắc” hoặc “Kiến nghị, đề xuất” khi báo cáo. Gửi báo cáo là mục đó đến đơn vị cấp trên. Xem nó đang ở đâu tại “Khó khăn, kiến nghị”.",
      ],
    },
    {
      head: "Trả lời",
      body: [
        {
          steps: [
            "Mở “Khó khăn, kiến nghị”, phần “Chờ đơn vị trả lời”. Mục chờ lâu nhất ở trên.",
            "Cùng một nội dung trong cùng nhiệm vụ chỉ hiện một dòng, kèm số đơn vị: một dấu chọn lấy cả dòng, mở dòng ra để chọn từng đơn vị. Trả lời một lần cho tất cả những gì đã chọn. Tuổi của mục tính bằng ngày làm việc.",
            "Vượt thẩm quyền thì chuyển lên cấp trên kèm ý kiến. Đơn vị nêu thấy mục đã chuyển đi đâu.",
          ],
        },
      ],
    },
  ],
  see: ["report", "instructions"],
};
