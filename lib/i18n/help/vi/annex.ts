import type { HelpTopic } from "../help-topic.ts";

export const annex: HelpTopic = {
  title: "Nhập phụ lục",
  lead: "Đưa cả bảng phân công nhiệm vụ từ Word hoặc Excel vào, xem từng dòng thành gì rồi mới thêm.",
  parts: [
    {
      head: "Các bước",
      body: [
        {
          steps: [
            "Mở văn bản, bấm “Nhập phụ lục”.",
            "Chọn cả bảng trong Word hoặc Excel, sao chép, dán vào; hoặc chọn tệp.",
            "Xem cột nào được đọc là gì. Đọc sai thì chọn lại.",
            "Xem từng dòng: sẵn sàng, phải sửa, trùng tên, đã nhập, bỏ qua. Sửa ngay tại dòng.",
            "Thêm các dòng đã sẵn sàng. Nhập lại cùng bảng không thêm lần hai.",
          ],
        },
      ],
    },
    {
      head: "Máy đọc được gì",
      body: [
        {
          list: [
            "Tên đơn vị viết tắt, cả cấp (“Công an các tỉnh”), nhiều đơn vị trong một ô.",
            "Thời hạn bằng chữ: “hằng quý”, “trước ngày 15/12/2026”, “quý III”.",
            "Chỗ nào không chắc, dòng đó nói rõ vì sao và chờ bạn chọn.",
          ],
        },
      ],
    },
  ],
  see: ["directives", "assign"],
};
