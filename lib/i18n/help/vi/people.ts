import type { HelpTopic } from "../help-topic.ts";

export const people: HelpTopic = {
  title: "Tài khoản và vai trò",
  lead: "Quản trị mời người, giao vai trò ở đơn vị, từ ngày đến ngày. Mỗi tài khoản là một chức danh.",
  parts: [
    {
      head: "Mời một người",
      body: [
        {
          steps: [
            "Mở “Người dùng”, bấm “Mời người dùng”.",
            "Ghi thư, chức danh; chọn đơn vị, vai trò, hệ lãnh đạo (ngành dọc hay cấp ủy), nhóm nhiệm vụ nếu có giới hạn.",
            "Sao chép liên kết đặt mật khẩu, chuyển cho đúng người qua kênh tin cậy. Liên kết chỉ hiện một lần, dùng một lần; hết hạn thì tạo liên kết mới.",
          ],
        },
      ],
    },
    {
      head: "Mời nhiều người một lúc",
      body: [
        {
          steps: [
            "Mở “Người dùng”, bấm “Nhập danh sách người dùng”; dán bảng hoặc chọn tệp có thư, đơn vị, vai trò.",
            "Xem từng dòng thành gì. Dòng sai thì sửa trong bảng rồi dán lại: dòng đã có không bị thêm lần nữa.",
            "Bấm thêm, rồi “Liên kết cho nhiều người”: hệ thống gửi cho mỗi tài khoản một liên kết riêng qua thư. Chưa có máy chủ thư thì bạn tải một tệp liên kết, chỉ một lần.",
          ],
        },
        "Liên kết cho nhiều người làm theo bộ lọc của danh sách: chọn “Chưa có liên kết dùng được” để chỉ gửi cho người còn thiếu.",
      ],
    },
    {
      head: "Đi vắng, thôi việc",
      body: [
        {
          list: [
            "Đi vắng: giao người làm thay trong một khoảng ngày. Nhật ký ghi ai làm thay ai.",
            "Đổi việc: kết thúc vai trò cũ vào một ngày, thêm vai trò mới.",
            "Thôi việc: khóa tài khoản. Những gì đã làm vẫn còn trong nhật ký.",
          ],
        },
      ],
    },
    {
      head: "Mật khẩu, phiên làm việc",
      body: [
        {
          list: [
            "Đổi mật khẩu ở “Tài khoản”: cần mật khẩu đang dùng; các thiết bị khác phải đăng nhập lại. Quên mật khẩu thì xin quản trị liên kết mới.",
            "Phiên làm việc hết sau 12 giờ. Nội dung gửi lúc phiên đã hết được giữ 24 giờ cho đúng tài khoản đó; đăng nhập lại thì thấy.",
            "Tự đăng xuất thì khác: nội dung chưa gửi, hoặc gửi từ thẻ còn mở sau khi đã đăng xuất, không được giữ. Bản nháp báo cáo đã lưu vẫn còn.",
          ],
        },
      ],
    },
  ],
  see: ["units", "audit"],
};
