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
            "Thêm các dòng đã sẵn sàng. Nhập lại cùng bảng không thêm lần hai; dòng nào khác nhiệm vụ đã có thì nói khác ở đâu, và cập nhật được nhiệm vụ còn là bản nháp.",
            "Nhập nhầm thì “Bỏ lần nhập này” ở trang nhập phụ lục xóa cả lần nhập, khi mọi nhiệm vụ của nó còn là bản nháp.",
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
            "Cách báo cáo và nhóm đọc từ lời của nhiệm vụ thì ghi “đoán, cần xem”.",
            "Ô gộp nhiều dòng trong tệp Word và Excel. Bảng dán vào không cho biết ô gộp: bấm “Ô trống lấy như ô ngay trên”.",
            "Chỗ nào không chắc, dòng đó nói rõ vì sao và chờ bạn chọn.",
          ],
        },
      ],
    },
  ],
  see: ["directives", "assign"],
};
