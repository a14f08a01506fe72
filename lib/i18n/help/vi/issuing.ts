import type { HelpTopic } from "../help-topic.ts";

export const issuing: HelpTopic = {
  title: "Người thứ hai ban hành",
  lead: "Ở đơn vị đặt chế độ này, người soạn không tự ban hành nhiệm vụ: một quản trị khác xem rồi quyết định.",
  parts: [
    {
      head: "Trình và ban hành",
      body: [
        {
          steps: [
            "Người soạn lưu nháp rồi bấm “Trình ban hành”. Trong lúc chờ, bản nháp không sửa được.",
            "Quản trị khác mở “Chờ ban hành”, xem giao cho ai, mức, thời hạn.",
            "Ban hành, hoặc trả lại kèm lý do.",
          ],
        },
        "Muốn sửa thì rút lại trước. Nhật ký giữ cả người soạn và người ban hành.",
      ],
    },
  ],
  see: ["assign", "directives"],
};
