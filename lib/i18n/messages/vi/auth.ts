export const auth = {
	"choose-password": "Đặt mật khẩu",
	"choose-password-for":
		"Đặt mật khẩu cho tài khoản {email}. Liên kết này chỉ dùng được một lần.",
	email: "Thư điện tử công vụ",
	"new-password": "Mật khẩu mới",
	password: "Mật khẩu",
	"password-length": "Mật khẩu phải có từ {min} đến {max} ký tự.",
	"password-repeated": "Nhập lại mật khẩu",
	"passwords-differ":
		"Hai lần nhập mật khẩu không giống nhau. Nhập lại cho khớp.",
	saving: "Đang lưu…",
	"sign-in": "Đăng nhập",
	"signing-in": "Đang đăng nhập…",
	tagline: "Theo dõi tiến độ thực hiện văn bản chỉ đạo",
	"too-many-attempts": "Đã thử quá nhiều lần. Chờ 5 phút rồi đăng nhập lại.",
	"wrong-credentials": "Thư điện tử hoặc mật khẩu không đúng.",
};
