import type { HelpTopic } from "../help-topic.ts";

export const words: HelpTopic = {
  title: "Từ ngữ",
  lead: "Các từ dùng trong Tiến Độ và nghĩa của chúng.",
  parts: [
    {
      head: "Văn bản và nhiệm vụ",
      body: [
        {
          terms: [
            [
              "Văn bản chỉ đạo",
              "Nghị quyết, quyết định, chỉ thị, kế hoạch…; nhận ra bằng số, loại, cơ quan và ngày ban hành.",
            ],
            ["Điều khoản", "Điều, khoản, mục, điểm mà nhiệm vụ trỏ đến."],
            ["Nhiệm vụ", "Điều văn bản yêu cầu làm."],
            ["Sản phẩm", "Thứ phải có thì nhiệm vụ mới xong."],
            ["Nhiệm vụ được giao", "Một nhiệm vụ của một đơn vị, có thời hạn và mức riêng."],
            ["Chủ trì, phối hợp", "Mỗi nhiệm vụ có đúng một đơn vị chủ trì."],
          ],
        },
      ],
    },
    {
      head: "Số liệu",
      body: [
        {
          terms: [
            ["Mục tiêu, chỉ tiêu", "Điều phải đạt, và con số đo nó."],
            ["Số liệu gốc, mốc", "Mức ở năm gốc, và mức phải đạt đến một năm."],
            ["Mức chỉ tiêu được giao", "Phần của một đơn vị."],
            [
              "Kế hoạch, phân bổ, giải ngân",
              "Vốn được ghi, vốn đã chia, vốn đã chi; theo năm và nguồn.",
            ],
            ["Tài liệu minh chứng", "Tệp đứng sau con số."],
          ],
        },
      ],
    },
    {
      head: "Báo cáo",
      body: [
        {
          terms: [
            ["Kỳ báo cáo, ngày chốt", "Khoảng thời gian báo cáo, và ngày cuối của nó."],
            ["Gửi, duyệt, trả lại, tiếp nhận", "Trả lại luôn kèm lý do."],
            ["Đôn đốc", "Nhắc đơn vị quá hạn, mỗi báo cáo một lần một ngày."],
            ["Gia hạn", "Xin trước khi hết hạn; thời hạn đầu được giữ."],
            ["Khó khăn, vướng mắc; kiến nghị, đề xuất", "Đi lên, phải có người trả lời."],
            ["Ý kiến chỉ đạo", "Đi xuống, có đơn vị trả lời và ngày."],
          ],
        },
      ],
    },
    {
      head: "Đơn vị và người",
      body: [
        {
          terms: [
            ["Theo ngành dọc, theo cấp ủy địa phương", "Hai đường lãnh đạo của một đơn vị."],
            ["Cán bộ báo cáo", "Báo cáo cho đơn vị mình."],
            ["Cán bộ thẩm định", "Duyệt báo cáo của đơn vị cấp dưới trực tiếp."],
            ["Lãnh đạo", "Xem số liệu, giao ý kiến chỉ đạo."],
            ["Quản trị", "Văn bản, giao nhiệm vụ, đơn vị, tài khoản."],
            ["Thanh tra", "Xem nhật ký."],
          ],
        },
      ],
    },
  ],
  see: ["states", "periods"],
};
