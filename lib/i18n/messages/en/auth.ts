export const auth = {
	"choose-password": "Set a password",
	"choose-password-for":
		"Set the password of the account {email}. This link works once.",
	email: "Work e-mail",
	"new-password": "New password",
	password: "Password",
	"password-length": "A password has {min} to {max} characters.",
	"password-repeated": "The same password again",
	"passwords-differ": "The two passwords differ. Type the same one twice.",
	saving: "Saving…",
	"sign-in": "Sign in",
	"signing-in": "Signing in…",
	tagline: "Following how directives are carried out",
	"too-many-attempts": "Too many attempts. Wait 5 minutes, then sign in again.",
	"wrong-credentials": "E-mail or password is wrong.",
};
