import type { HelpTopic } from "../help-topic.ts";

export const units: HelpTopic = {
  title: "Đơn vị",
  lead: "Cây đơn vị theo hai hệ thống, có ngày bắt đầu và chấm dứt. Số liệu cũ ở lại với đơn vị cũ.",
  parts: [
    {
      head: "Tìm và xem",
      body: [
        "Gõ tên hoặc mã, có dấu hay không, kể cả tên cũ. Trang đơn vị có cấp trên, đơn vị trực thuộc, tên qua các thời kỳ.",
      ],
    },
    {
      head: "Thay đổi",
      body: [
        {
          list: [
            "Thêm, đổi tên, chuyển cấp trên, chấm dứt: mỗi việc có ngày hiệu lực và căn cứ.",
            "Nhập danh sách: dán bảng hoặc chọn tệp CSV, xem từng dòng trước khi thêm. “Khác hẳn tên” là mã đã có nhưng tên không giống chút nào: thường là mã được dùng lại cho nơi khác, chỉ chọn khi đã xem từng dòng.",
          ],
        },
      ],
    },
  ],
  see: ["people", "words"],
};
