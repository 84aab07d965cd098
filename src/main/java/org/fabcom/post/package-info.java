/**
 * Letter box: mail that leaves the fabrique. A letter is written into the outbox within the transaction of what it tells, in
 * its reader's language, and carried later by a job, again and again with growing pauses if the mail server is down. Without
 * a mail server letters wait and administrators see them; in the demo everybody reads them on a local page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package org.fabcom.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
