import type { HelpTopic } from "../help-topic.ts";

export const figures: HelpTopic = {
  title: "Đọc số liệu tổng quan",
  lead: "“Tổng quan” cho biết đang ở đâu, chậm ở đâu. Mỗi con số dẫn xuống đơn vị, nhiệm vụ và báo cáo đứng sau nó.",
  parts: [
    {
      head: "Đi từ con số đến minh chứng",
      body: [
        {
          steps: [
            "Chọn đơn vị trong bảng xếp, hoặc trong đường dẫn đầu trang.",
            "Bấm vào một phần của thanh để xem các nhiệm vụ được giao thuộc phần đó.",
            "Mở một nhiệm vụ: các kỳ báo cáo, ai duyệt, lúc nào.",
          ],
        },
      ],
    },
    {
      head: "Các con số nghĩa là gì",
      body: [
        {
          list: [
            "Chỉ số liệu đã duyệt được tính. Phần gạch chéo đang chờ duyệt.",
            "Mỗi nhiệm vụ ở đúng một trạng thái, nên các phần cộng lại bằng tổng.",
            "Tỷ lệ luôn ghi đang chia cho cái gì: xong trên số đến hạn, đúng hạn trên số đã xong, hoặc xong trên tất cả.",
            "Tỷ lệ của nhiều đơn vị là tổng số đạt chia cho tổng của tổng số, không lấy trung bình các phần trăm.",
          ],
        },
      ],
    },
    {
      head: "Nhìn cả phạm vi",
      body: [
        {
          list: [
            "Bảng nhiệt: đơn vị theo hàng, nhiệm vụ hoặc kỳ theo cột; ô càng đậm càng đáng xem.",
            "Bản đồ: cùng số liệu theo địa bàn, kèm bảng số để đọc và sao chép.",
            "Bảng xếp: mọi đơn vị, xếp theo điều đang tìm.",
          ],
        },
      ],
    },
    {
      head: "Lấy ra ngoài",
      body: [
        "Bảng theo đơn vị (tổng quan, xếp hạng, bảng màu, bản đồ) và danh sách nhiệm vụ tải về được dạng XLSX và CSV ở dưới bảng; trang giao ban thì để in. Biểu đồ nào cũng có bảng số đi kèm.",
      ],
    },
  ],
  see: ["states", "goals", "search"],
};
