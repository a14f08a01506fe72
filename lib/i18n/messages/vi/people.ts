export const people = {
  "first-admin-exists": "Hệ thống đã có tài khoản; người quản trị đầu tiên chỉ tạo được một lần.",
  "first-admin-invalid": "Thư điện tử không hợp lệ.",
};
