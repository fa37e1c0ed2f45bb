# Who may publish
staff-not-configured = Nobody can publish from this page: no sign-in for staff has been set up. You can still check a file here; it stays in this browser. Whoever works on the server itself can publish with the command
staff-not-signed-in = Anyone can check a file here; it stays in this browser. To publish, sign in as staff: the page then reloads and offers you what you have begun.
staff-signed-in = You are signed in as { $who } and may publish.
staff-too-old = You are signed in as { $who }, but that was too long ago to publish. Sign in again: the page then reloads and offers you what you have begun.
staff-not-verified = You are signed in as { $who }, but the sign-in service has not confirmed that this address is yours. You cannot publish; you can still check a file.
staff-not-listed = You are signed in as { $who }, but this account is not on the list of staff. You cannot publish; you can still check a file. If you are staff, ask whoever runs the server to add you.
staff-unnamed = an account without an e-mail address
staff-sign-in = Sign in
staff-sign-out = Sign out
staff-signed-in-two = You are signed in as { $who }. What you propose is published by another member of staff, and you may publish what others propose.
staff-not-proposed = Nothing was published: here one member of staff proposes and another publishes. Hand your work over for publication.
staff-own-proposal = You proposed this yourself: another member of staff has to publish it.
