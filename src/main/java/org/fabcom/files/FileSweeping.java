package org.fabcom.files;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night, drops what nothing holds any more. */
@Component
class FileSweeping extends SimpleJob {

    static final String NAME = "files.sweeping";

    FileSweeping(Cellar cellar) {
        super(NAME, daily(4, 10), () -> cellar.sweep());
    }
}
