package org.fabcom.talk;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the bench keeps of people: who said what, to whom. */
@Component
class TalkPersonalData implements PersonalData {

    private static final String P = "talk.privacy.";

    /** That something was said stays, so that a thread can be followed; the words go with who said them. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("talk.message", "author", "participants").kept(),
                field("talk.message_words", "words", "participants")
                        .deleted()
                        .where("message in (select id from talk.message where author = :person)"),
                field("talk.message_mention", "person", "participants").kept(),
                field("talk.note", "author", "team").kept(),
                field("talk.note_words", "words", "team")
                        .deleted()
                        .where("message in (select id from talk.note where author = :person)"),
                field("talk.note_mention", "person", "team").kept());
    }

    private static PersonalField field(String table, String column, String seenBy) {
        return new PersonalField(table, column, P + "purpose", P + "retention", P + "seen." + seenBy);
    }
}
