# Who may publish
staff-not-configured = Nobody can publish from this page: no sign-in for staff has been set up. You can still check a file here; nothing of it is kept. Whoever works on the server itself can publish with the command
staff-not-signed-in = Anyone can check a file here; nothing of it is kept. To publish, sign in as staff. Do it before you bring a file: signing in loads the page anew.
staff-signed-in = You are signed in as { $who } and may publish.
staff-too-old = You are signed in as { $who }, but that was too long ago to publish. Sign in again, before you bring a file: signing in loads the page anew.
staff-not-verified = You are signed in as { $who }, but the sign-in service has not confirmed that this address is yours. You cannot publish; you can still check a file.
staff-not-listed = You are signed in as { $who }, but this account is not on the list of staff. You cannot publish; you can still check a file. If you are staff, ask whoever runs this dashboard to add you.
staff-unnamed = an account without an e-mail address
staff-sign-in = Sign in
staff-sign-out = Sign out
