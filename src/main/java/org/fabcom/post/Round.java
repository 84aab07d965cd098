package org.fabcom.post;

import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** The postman's round, every few seconds: somebody may be waiting before their screen for the link. */
@Component
class Round extends SimpleJob {

    Round(Postman postman) {
        super("post.round", seconds(5), () -> postman.round());
    }
}
