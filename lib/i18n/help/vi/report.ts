import type { HelpTopic } from "../help-topic.ts";

export const report: HelpTopic = {
  title: "Gửi báo cáo tiến độ",
  lead: "Đơn vị báo cáo từng nhiệm vụ theo kỳ. “Việc phải báo cáo” cho biết phải gửi gì, hạn ngày nào.",
  parts: [
    {
      head: "Báo cáo một nhiệm vụ",
      body: [
        {
          steps: [
            "Mở “Việc phải báo cáo”. Việc quá hạn và sắp đến hạn ở trên cùng.",
            "Chọn nhiệm vụ. Số kỳ trước đứng cạnh từng ô; bấm “Lấy số này” để khỏi gõ lại.",
            "Sửa số đã đổi, ghi kết quả trong kỳ, khó khăn nếu có.",
            "Bấm “Gửi báo cáo”. Biên nhận có số là báo cáo đã đến nơi.",
          ],
        },
        "Chưa xong thì lưu nháp. Bản nháp nằm trên máy chủ, mở lại ở máy khác vẫn còn. Mất mạng thì chữ đã gõ giữ ở trình duyệt này và tự lưu khi có mạng.",
        "Nếu nhiệm vụ cho phép và số liệu giữ nguyên, chọn “Không thay đổi”. Lịch sử ghi rõ như vậy.",
      ],
    },
    {
      head: "Kèm tài liệu minh chứng",
      body: [
        "Chọn một hay nhiều tệp ở mục “Tài liệu minh chứng”: PDF, ảnh chụp từ điện thoại, Word, Excel. Tệp được gửi ngay và đi cùng lần gửi báo cáo kế tiếp; mất mạng giữa chừng thì tệp tự gửi lại.",
        "Ảnh được bỏ vị trí và thông tin máy chụp. Tệp đã đi cùng một lần gửi thì ở lại với lần gửi đó, dù sau này bỏ khỏi báo cáo.",
      ],
    },
    {
      head: "Báo cáo một lượt",
      body: [
        "“Báo cáo một lượt” đặt mọi việc đến hạn trên một bảng. Dán cả cột từ bảng tính, đánh dấu dòng không thay đổi, rồi gửi các dòng đã đủ với một biên nhận. Kinh phí mỗi nguồn một dòng, số phân bổ kỳ trước có sẵn. Dòng còn thiếu ở lại.",
      ],
    },
    {
      head: "Đã gửi mà thấy sai",
      body: [
        {
          list: [
            "Chưa ai quyết định: mở báo cáo, thu hồi, sửa, gửi lại. Ngày gửi lần đầu được giữ.",
            "Bị trả lại: lý do hiện ngay trên trang. Sửa đúng chỗ đó rồi gửi lại.",
            "Đã duyệt: gửi bản sửa. Bản cũ vẫn lưu; người duyệt thấy số nào đổi so với bản đã duyệt. Thu hồi rồi thì bỏ được bản sửa, giữ bản đã duyệt.",
          ],
        },
      ],
    },
    {
      head: "Nhập số thế nào",
      body: [
        {
          list: [
            "Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ: 1.234,5.",
            "Tỷ lệ gồm hai số: số đạt và tổng số. Không nhập phần trăm.",
            "Tiền nhập theo đơn vị ghi cạnh ô. Phân bổ quá kế hoạch, giải ngân quá phân bổ thì ghi lý do; số khác hẳn kỳ trước thì xác nhận.",
            "Ngày nhập ngày/tháng/năm: 14/12/2026.",
          ],
        },
        "Không nhập nội dung bí mật nhà nước, không nhập dữ liệu về công dân.",
      ],
    },
  ],
  see: ["periods", "states", "difficulties"],
};
