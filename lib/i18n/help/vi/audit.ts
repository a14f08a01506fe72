import type { HelpTopic } from "../help-topic.ts";

export const audit: HelpTopic = {
  title: "Nhật ký",
  lead: "Ai đã làm gì, khi nào. Nhật ký chỉ ghi thêm, không sửa, không xóa.",
  parts: [
    {
      head: "Tìm trong nhật ký",
      body: [
        {
          list: [
            "Lọc theo ngày, việc, đối tượng, đơn vị (gồm cấp dưới), tài khoản.",
            "Mỗi dòng có ngày giờ Việt Nam, chức danh, việc, đối tượng và chi tiết.",
            "Thanh tra thấy nhật ký của đơn vị mình và mọi đơn vị bên dưới.",
          ],
        },
      ],
    },
  ],
  see: ["search"],
};
