import type { HelpTopic } from "../help-topic.ts";

export const review: HelpTopic = {
  title: "Duyệt báo cáo",
  lead: "“Chờ duyệt” xếp việc đáng xem lên trước. Phần bình thường duyệt cùng lúc.",
  parts: [
    {
      head: "Duyệt cả một nhiệm vụ",
      body: [
        {
          steps: [
            "Chọn nhiệm vụ trong “Theo nhiệm vụ”. Trang mở ở kỳ còn báo cáo chờ.",
            "Xem “Cần xem trước” từ trên xuống. Mỗi dòng ghi vì sao cần xem, kỳ trước, kỳ này và chênh lệch.",
            "Duyệt, hoặc trả lại kèm lý do. Đánh dấu nhiều dòng để quyết định cùng lúc.",
            "Bấm “Duyệt cùng lúc” cho phần bình thường. Duyệt nhầm thì bấm “Hoàn tác” trong thông báo.",
            "Bấm “Đôn đốc” cho đơn vị chưa gửi. Mỗi báo cáo nhắc một lần một ngày.",
          ],
        },
        "Ở trang đầu, “Đôn đốc tất cả” nhắc mọi đơn vị quá hạn của mọi nhiệm vụ, hoặc của nhóm đang lọc.",
      ],
    },
    {
      head: "Vì sao một báo cáo được xếp lên trước",
      body: [
        {
          terms: [
            ["Nhiều hơn tổng số", "Số đạt lớn hơn tổng số."],
            [
              "Cùng một tổng số mà khác nhau",
              "Hai tỷ lệ tính trên cùng một tổng số, nhưng tổng số không bằng nhau.",
            ],
            [
              "Không bằng tổng các đơn vị dưới",
              "Nhiệm vụ đã chia xuống, cộng các đơn vị dưới đã duyệt ra số khác.",
            ],
            ["Giảm về 0; lũy kế giảm", "Số cộng dồn từ đầu năm mà giảm."],
            [
              "Kỳ trước có, kỳ này chưa có",
              "Văn bản, số liệu, giai đoạn hoặc ngày hoàn thành của kỳ trước không còn trong báo cáo này.",
            ],
            ["Thay đổi khác thường", "Lệch quá ngưỡng so với kỳ trước."],
            ["Khác hẳn các đơn vị cùng cấp", "Thay đổi xa mức thường thấy của các đơn vị cùng kỳ."],
            ["Tụt dưới, vượt, vượt xa mức được giao", "So với mức chỉ tiêu giao cho đơn vị."],
            ["Sửa số đã duyệt", "Bản sửa của báo cáo đã duyệt: ghi từng số đổi từ đâu thành đâu."],
            ["Gửi lại sau khi trả", "Kèm lý do đã trả: xem đơn vị đã sửa đúng điểm đó chưa."],
            ["Có khó khăn mới; gửi muộn", "Số liệu có thể vẫn đúng."],
          ],
        },
        "Lọc theo lý do ở trên bảng. Ngưỡng sửa được ở “Ngưỡng cần xem trước”.",
      ],
    },
    {
      head: "Ai quyết định",
      body: [
        "Đơn vị cấp trên trực tiếp theo ngành dọc quyết định; cấp ủy địa phương cho ý kiến. Nhiệm vụ ghi “cả hai bên” thì chờ đủ cả hai. Không ai duyệt báo cáo do chính mình gửi.",
        "Người duyệt rút lại được trong 24 giờ, ở thông báo hoặc mục “Đã duyệt”, khi chưa có báo cáo kỳ sau hay của cấp trên dựa vào số đó. Báo cáo trở lại chờ duyệt, số liệu thôi tính, đơn vị được báo.",
        "Nếu người khác vừa quyết định trước, trang nói ai và lúc nào; không gì bị ghi đè.",
      ],
    },
  ],
  see: ["thresholds", "shortcuts", "difficulties"],
};
