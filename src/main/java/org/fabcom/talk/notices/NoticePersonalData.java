package org.fabcom.talk.notices;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What notices keep of people: who is told of what, and how they want to be. */
@Component
class NoticePersonalData implements PersonalData {

    private static final String P = "talk.privacy.notice.";

    /** Sentences told to others lose the name; two people of one name lose both, until their notices are forgotten. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("talk.notice", "person", "retention").deleted(),
                field("talk.notice", "args", "retention")
                        .blanked("args = array_replace(args, :name, :gone)")
                        .where("person <> :person and :name = any (args)")
                        .hiding("person", "args", "url", "subject_kind", "subject_id", "event"),
                field("talk.choice", "person", "choice").deleted());
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(table, column, P + "purpose", P + retention, P + "seen");
    }
}
