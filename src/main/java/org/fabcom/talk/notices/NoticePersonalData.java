package org.fabcom.talk.notices;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What notices keep of people: who is told of what, and how they want to be. */
@Component
class NoticePersonalData implements PersonalData {

    private static final String P = "talk.privacy.notice.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("talk.notice", "person", "retention"),
                field("talk.notice", "args", "retention"),
                field("talk.choice", "person", "choice"));
    }

    /** Sentences told to others lose the name; two people of one name lose both, until their notices are forgotten. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.deleted("talk.notice", "person"),
                Trace.blanked("talk.notice", "args", "args = array_replace(args, :name, :gone)")
                        .where("person <> :person and :name = any (args)")
                        .hiding("person", "args", "url", "subject_kind", "subject_id", "event"),
                Trace.deleted("talk.choice", "person"));
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(table, column, P + "purpose", P + retention, P + "seen");
    }
}
