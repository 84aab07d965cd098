package org.fabcom.post;

import org.fabcom.kernel.backup.AfterRestore;
import org.springframework.stereotype.Component;

/** A restored base may be a copy: it writes to nobody before an administrator lets the mail leave. */
@Component
class HoldAfterRestore implements AfterRestore {

    private final Letters letters;

    HoldAfterRestore(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void restored() {
        letters.hold();
    }
}
