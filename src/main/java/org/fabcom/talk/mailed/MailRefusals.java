package org.fabcom.talk.mailed;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.Said;
import org.fabcom.talk.Subject;
import org.fabcom.talk.Subjects;
import org.fabcom.talk.ThreadSubject.About;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** Tells a person, at the address of their account, why their answer was not said; one letter an hour at most. */
@Component
record MailRefusals(Outbox outbox, Subjects subjects, Messages messages, Settings settings, RateLimits limits) {

    enum Why {
        /** It came from another address than that of the account. */
        OTHER_ADDRESS,
        /** More in an hour than anybody writes. */
        TOO_OFTEN,
        /** The letter that is answered is too old. */
        LATE,
        NO_ACCESS,
        CLOSED,
        TOO_MUCH,
        BLANK,
        TOO_LONG,
        CREDENTIAL,
        NO_ROOM,
        /** It was said, without these files. */
        FILES;

        static Why of(Said.Why why) {
            return switch (why) {
                case TOO_LONG -> TOO_LONG;
                case CREDENTIAL -> CREDENTIAL;
                case NO_ROOM -> NO_ROOM;
                case BLANK, NOT_A_READER, TOO_MANY_FILES, FILES_GONE -> BLANK;
            };
        }
    }

    void tell(Person person, Subject subject, Why why, List<String> files) {
        if (!limits.allow("talk.mailed.refused", person.id().toString(), 1, Duration.ofHours(1))) return;
        var url = why == Why.NO_ACCESS
                ? null
                : subjects.about(subject)
                        .map(About::url)
                        .map(it -> settings.url(it + "#fil"))
                        .orElse(null);
        var reason = messages.text(Locale.of(person.language()), "talk.mailed.why." + why, String.join(", ", files));
        var key = why == Why.FILES ? "talk.mail.partly" : "talk.mail.refused";
        outbox.put(Letter.answering(
                person.email().text(), person.name(), person.language(), key, url, person.name(), reason));
    }
}
