package org.fabcom.instance.privacy;

import module java.base;
import org.fabcom.instance.Deeds;
import org.fabcom.instance.Question;

/** What is kept of people, purpose by purpose. */
public record PrivacyView(List<Purpose> purposes, Deeds deeds) {

    /** Why something is kept, and what. */
    public record Purpose(String words, List<Field> fields) {}

    /** A thing kept: in words, its column, how long, who sees it. */
    public record Field(String words, String column, String retention, String visibility) {}

    /** How many things are kept, all purposes together. */
    public int fields() {
        return purposes.stream().mapToInt(it -> it.fields().size()).sum();
    }

    public String contact() {
        return deeds.of(Question.CONTACT_EMAIL);
    }

    public String publisher() {
        return deeds.of(Question.PUBLISHER);
    }
}
