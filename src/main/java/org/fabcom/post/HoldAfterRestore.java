package org.fabcom.post;

import org.fabcom.kernel.backup.AfterRestore;
import org.springframework.stereotype.Component;

/** A restored base may be a copy: it writes to nobody before an administrator lets the mail leave. */
@Component
record HoldAfterRestore(Letters letters) implements AfterRestore {

    @Override
    public void restored() {
        letters.hold();
    }
}
