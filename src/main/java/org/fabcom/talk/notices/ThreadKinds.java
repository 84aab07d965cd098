package org.fabcom.talk.notices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room itself tells: a message, a note, a call. */
@Configuration(proxyBeanMethods = false)
class ThreadKinds {

    static final String MESSAGE = "talk.message";
    static final String NOTE = "talk.note";
    static final String MENTION = "talk.mention";

    @Bean
    NoticeKinds messageKinds() {
        return NoticeKinds.of(ThreadKinds.class)
                .kind(MENTION, 10)
                .kind(MESSAGE, 20)
                .kind(NOTE, 30, it -> !it.roles().isEmpty());
    }
}
