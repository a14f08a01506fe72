import type { HelpTopic } from "../help-topic.ts";

export const goals: HelpTopic = {
  title: "Mục tiêu và dự báo",
  lead: "Trang mục tiêu trả lời: với nhịp này, đến mốc có đạt không, và ai đang thiếu.",
  parts: [
    {
      head: "Đọc đường đi của mục tiêu",
      body: [
        {
          terms: [
            ["Số liệu gốc", "Mức ở năm gốc, nơi đường bắt đầu."],
            [
              "Mốc",
              "Mức phải đạt đến một ngày; mốc ghi bằng năm là đến hết 31/12 năm đó. Mỗi mục tiêu có nhiều mốc.",
            ],
            ["Nhịp", "Mức tăng trong thời gian gần đây."],
            [
              "Dự báo",
              "Nếu giữ nhịp đó thì đến mốc được bao nhiêu. Là phép tính, không phải cam kết.",
            ],
          ],
        },
      ],
    },
    {
      head: "Ai đang thiếu",
      body: [
        "Bảng “phần thiếu” xếp các đơn vị theo phần mỗi đơn vị còn thiếu so với mức được giao, nặng nhất ở trên. Bấm vào đơn vị để đi tiếp.",
      ],
    },
    {
      head: "Thêm mục tiêu",
      body: [
        "Quản trị thêm mục tiêu trong trang của văn bản: chỉ tiêu, năm gốc, các mốc và cấp đơn vị áp dụng.",
      ],
    },
  ],
  see: ["figures", "directives"],
};
