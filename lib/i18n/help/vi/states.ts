import type { HelpTopic } from "../help-topic.ts";

export const states: HelpTopic = {
  title: "Trạng thái và thời hạn",
  lead: "Một nhiệm vụ được giao luôn ở đúng một nhóm, nên các nhóm cộng lại bằng tổng số.",
  parts: [
    {
      head: "Nhiệm vụ được giao",
      body: [
        {
          terms: [
            ["Hoàn thành đúng hạn", "Ngày hoàn thành thực tế không sau thời hạn."],
            ["Hoàn thành quá hạn", "Đã xong, nhưng sau thời hạn."],
            ["Đang thực hiện, trong hạn", "Chưa xong, thời hạn chưa qua."],
            ["Sắp đến hạn", "Một phần của “trong hạn”: còn nhiều nhất 7 ngày."],
            ["Quá hạn, chưa hoàn thành", "Thời hạn đã qua. Ngày cuối của hạn vẫn là đúng hạn."],
            [
              "Không thời hạn, tạm dừng, từ chối",
              "Không đặt ngày cuối, đang tạm dừng, hoặc bị từ chối khi còn hạn.",
            ],
          ],
        },
        "Trạng thái tính từ ngày tháng mỗi khi mở trang, không ai phải cập nhật.",
        "Ngày tính là ngày của việc: trụ sở bàn giao ngày 20/12 vẫn đúng hạn dù báo cáo đến sau.",
      ],
    },
    {
      head: "Báo cáo",
      body: [
        {
          terms: [
            ["Chưa gửi", "Kỳ đã mở, đơn vị chưa gửi; có thể đang soạn."],
            [
              "Đã gửi, chờ duyệt",
              "Đến hàng chờ của đơn vị cấp trên trực tiếp. Số liệu chưa được tính.",
            ],
            ["Trả lại", "Có lý do kèm theo. Đơn vị sửa và gửi lại."],
            ["Đã duyệt", "Số liệu được tính vào tổng hợp."],
            ["Đã tiếp nhận", "Báo cáo của cấp ủy: không ai duyệt, chỉ tiếp nhận."],
          ],
        },
        "Đúng hạn hay muộn tính theo lần gửi đầu tiên, kể cả khi báo cáo bị trả lại sau đó.",
      ],
    },
    {
      head: "Chưa được tính",
      body: [
        "Trên biểu đồ, phần gạch chéo là phần đang chờ duyệt. Nó nằm trong nhóm của mình, nên tổng không đổi.",
      ],
    },
  ],
  see: ["periods", "figures", "words"],
};
