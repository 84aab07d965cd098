package org.fabcom.talk;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the bench keeps of people: who said what, to whom. */
@Component
class TalkPersonalData implements PersonalData {

    private static final String P = "talk.privacy.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("talk.message", "author", "participants"),
                field("talk.message_words", "words", "participants"),
                field("talk.message_mention", "person", "participants"),
                field("talk.note", "author", "team"),
                field("talk.note_words", "words", "team"),
                field("talk.note_mention", "person", "team"));
    }

    /** That something was said stays, so that a thread can be followed; the words go with who said them. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("talk.message", "author"),
                Trace.deleted("talk.message_words", "words")
                        .where("message in (select id from talk.message where author = :person)"),
                Trace.kept("talk.message_mention", "person"),
                Trace.kept("talk.note", "author"),
                Trace.deleted("talk.note_words", "words")
                        .where("message in (select id from talk.note where author = :person)"),
                Trace.kept("talk.note_mention", "person"));
    }

    private static PersonalField field(String table, String column, String seenBy) {
        return new PersonalField(table, column, P + "purpose", P + "retention", P + "seen." + seenBy);
    }
}
