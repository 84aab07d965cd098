package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.jobs.SimpleJob;
import org.springframework.stereotype.Component;

/** Each night, forgets notices read three months ago, and those of more than a year. */
@Component
class NoticeForgetting extends SimpleJob {

    static final String NAME = "talk.notice-forgetting";

    NoticeForgetting(NoticeRows rows, Clock clock) {
        super(NAME, daily(3, 45), () -> {
            var now = clock.instant();
            rows.forget(now.minus(Duration.ofDays(90)), now.minus(Duration.ofDays(400)));
        });
    }
}
