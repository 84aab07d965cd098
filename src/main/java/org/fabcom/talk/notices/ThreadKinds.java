package org.fabcom.talk.notices;

import org.fabcom.kernel.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room itself tells: a message, a note, a call. */
@Configuration(proxyBeanMethods = false)
class ThreadKinds {

    static final String MESSAGE = "talk.message";
    static final String NOTE = "talk.note";
    static final String MENTION = "talk.mention";

    private record Kind(String key, int order, boolean teamOnly) implements NoticeKind {
        @Override
        public boolean concerns(Visitor visitor) {
            return !teamOnly || !visitor.roles().isEmpty();
        }
    }

    @Bean
    NoticeKind mentionKind() {
        return new Kind(MENTION, 10, false);
    }

    @Bean
    NoticeKind messageKind() {
        return new Kind(MESSAGE, 20, false);
    }

    @Bean
    NoticeKind noteKind() {
        return new Kind(NOTE, 30, true);
    }
}
