import type { HelpTopic } from "../help-topic.ts";

export const thresholds: HelpTopic = {
  title: "Ngưỡng cần xem trước",
  lead: "Ngưỡng quyết định báo cáo nào được xếp lên “Cần xem trước”. Đơn vị tự đặt cho các đơn vị cấp dưới trực tiếp của mình.",
  parts: [
    {
      head: "Đổi một ngưỡng",
      body: [
        {
          steps: [
            "Mở “Chờ duyệt”, chọn nhiệm vụ, bấm “Xem, sửa ngưỡng”.",
            "Chọn nhóm nhiệm vụ, hoặc “Chung cho mọi nhóm”.",
            "Nhập số mới. Để trống thì theo mức ghi dưới ô: của đơn vị, của cấp trên, hoặc mức chung.",
            "Bấm “Xem thử”: trang nói bao nhiêu báo cáo đang chờ sẽ cần xem trước.",
            "Ghi lý do rồi lưu. Lịch sử giữ mọi lần đổi, kèm người đổi và lý do.",
          ],
        },
        "Người thẩm định phụ trách một số nhóm thì đổi ngưỡng của các nhóm đó. Ai xem hàng chờ cũng thấy cùng một cách xếp.",
      ],
    },
    {
      head: "So với đơn vị cùng cấp là so thế nào",
      body: [
        "Máy lấy thay đổi của mọi đơn vị cùng kỳ, tìm mức ở giữa và độ lệch thường thấy. Đơn vị nào cách mức ở giữa quá số lần đã đặt thì được xếp lên, kèm câu như “tăng 40 điểm, trong khi 31 đơn vị cùng cấp thay đổi từ +2 đến +6 điểm”.",
        "Một vài số sai không làm lệch mức ở giữa. Ít đơn vị quá thì không so.",
      ],
    },
  ],
  see: ["review"],
};
