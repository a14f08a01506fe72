import type { HelpTopic } from "../help-topic.ts";

export const shortcuts: HelpTopic = {
  title: "Phím tắt",
  lead: "Mọi việc đều làm được bằng bàn phím: Tab đi tới, Enter mở, dấu cách chọn. Thêm vào đó:",
  parts: [
    {
      head: "Ở mọi trang",
      body: [
        {
          keys: [
            ["Ctrl K hoặc ⌘ K", "Đến ô tìm kiếm"],
            ["Tab ngay khi mở trang", "“Đến nội dung”: bỏ qua phần đầu trang"],
            ["Esc", "Đóng bảng chọn đang mở"],
          ],
        },
      ],
    },
    {
      head: "Trong hàng chờ duyệt",
      body: [
        "Bấm vào một hàng, hoặc Tab đến tên đơn vị. Các phím chữ chỉ có tác dụng khi đang ở trong một hàng.",
        {
          keys: [
            ["J hoặc ↓", "Hàng dưới"],
            ["K hoặc ↑", "Hàng trên"],
            ["A", "Duyệt (hoặc tiếp nhận) báo cáo của hàng, rồi sang hàng kế"],
            ["R", "Trả lại kèm lý do"],
            ["X", "Chọn hoặc bỏ chọn hàng"],
            ["Enter", "Mở nhiệm vụ của hàng"],
          ],
        },
      ],
    },
    {
      head: "Trong bảng “Báo cáo một lượt”",
      body: [
        {
          keys: [
            ["Mũi tên", "Sang ô trên, dưới, trái, phải; ô chọn không đổi giá trị"],
            ["Enter", "Xuống ô dưới; ở ô chọn: mở danh sách (hoặc F4, Alt ↓, dấu cách)"],
            ["Shift Enter", "Lên ô trên"],
            ["Ctrl V", "Dán nhiều ô từ bảng tính; Ctrl Z bỏ lần dán vừa rồi"],
          ],
        },
      ],
    },
  ],
  see: ["report", "review", "search"],
};
