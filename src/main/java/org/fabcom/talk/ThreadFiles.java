package org.fabcom.talk;

import module java.base;
import org.fabcom.files.FileOwner;
import org.fabcom.kernel.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reads a message fetches its files; who reads notes, those of notes. What is withdrawn is fetched by nobody. */
@Configuration(proxyBeanMethods = false)
class ThreadFiles {

    private record Holder(Audience audience, Threads threads, Subjects subjects) implements FileOwner {

        @Override
        public String kind() {
            return audience.holder();
        }

        @Override
        public boolean mayFetch(UUID message, Visitor visitor) {
            return threads.subject(audience, message)
                    .flatMap(it -> subjects.rights(it, visitor))
                    .filter(it -> audience == Audience.EVERYONE || it.team())
                    .isPresent();
        }

        @Override
        public Set<UUID> existing(Collection<UUID> messages) {
            return threads.existing(audience, messages);
        }
    }

    @Bean
    FileOwner filesOfMessages(Threads threads, Subjects subjects) {
        return new Holder(Audience.EVERYONE, threads, subjects);
    }

    @Bean
    FileOwner filesOfNotes(Threads threads, Subjects subjects) {
        return new Holder(Audience.TEAM, threads, subjects);
    }
}
