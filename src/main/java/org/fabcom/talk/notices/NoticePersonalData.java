package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What notices keep of people: who is told of what, and how they want to be. */
@Component
class NoticePersonalData implements PersonalData {

    private static final String P = "talk.privacy.notice.";

    /** The name as it stands in words of the house ({@link org.fabcom.talk.NoticeValue}). */
    private static final String WORD = "to_json(:name::text)::text";

    /** Sentences told to others lose the name; two people of one name lose both, until their notices are forgotten. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("talk.notice", "person", "retention").deleted(),
                field("talk.notice", "args", "retention")
                        .blanked(
                                "args = array(select case when a = :name then :gone when starts_with(a, chr(31)) then replace(a, "
                                        + WORD + ", to_json(:gone::text)::text) else a end "
                                        + "from unnest(args) with ordinality as said (a, n) order by n)")
                        .where("person <> :person and exists (select from unnest(args) a where a = :name "
                                + "or starts_with(a, chr(31)) and strpos(a, " + WORD + ") > 0)")
                        .hiding("person", "args", "url", "subject_kind", "subject_id", "event"),
                field("talk.choice", "person", "choice").deleted());
    }

    private static PersonalField field(String table, String column, String retention) {
        return new PersonalField(table, column, P + "purpose", P + retention, P + "seen");
    }
}
