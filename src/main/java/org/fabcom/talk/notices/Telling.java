package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person.
 *
 * @param event what happened: told once a person, however often it is asked
 * @param subject if it is about a thread's subject: looking at the thread reads the notice
 * @param url the path to open
 * @param args what the sentence of the kind names: texts, and values ({@link org.fabcom.talk.NoticeValue})
 * @param excerpt put in the letter only, never kept with the notice; empty for none. Never the words of an internal note
 * @param answerable whether the letter may be answered by mail, in the thread of the subject
 */
public record Telling(
        PartyId person,
        String kind,
        UUID event,
        @Nullable Subject subject,
        String url,
        List<String> args,
        String excerpt,
        boolean answerable) {

    public Telling {
        args = List.copyOf(args);
    }

    public Telling(
            PartyId person,
            String kind,
            UUID event,
            @Nullable Subject subject,
            String url,
            List<String> args,
            String excerpt) {
        this(person, kind, event, subject, url, args, excerpt, false);
    }

    /** About no thread, with nothing more in the letter. */
    public Telling(PartyId person, String kind, UUID event, String url, List<String> args) {
        this(person, kind, event, null, url, args, "");
    }
}
