package org.fabcom.people;

import java.util.List;
import org.springframework.stereotype.Component;

/** What reception and the letter box keep of people. The letter box knows no people, so reception answers for it. */
@Component
class PeoplePersonalData implements PersonalData {

    private static final String P = "people.personal.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("people.party", "name", "account", "account", "neighbours"),
                field("people.person", "email", "account", "account", "neighbours"),
                field("people.person", "password_hash", "signin", "account", "nobody"),
                field("people.person", "language", "letters", "account", "you"),
                field("people.person", "confirmed_at", "account", "account", "you"),
                field("people.organisation", "created_by", "rights", "organisation", "staff"),
                field("people.seat", "person", "rights", "seat", "neighbours"),
                field("people.seat", "granted_by", "rights", "seat", "neighbours"),
                field("people.instance_role", "person", "rights", "seat", "staff"),
                field("people.instance_role", "granted_by", "rights", "seat", "staff"),
                field("people.rights_change", "actor", "journal", "journal", "administrators"),
                field("people.rights_change", "subject", "journal", "journal", "administrators"),
                field("people.session", "person", "signin", "session", "you"),
                field("people.session", "device", "signin", "session", "you"),
                field("people.session", "last_used_at", "signin", "session", "you"),
                field("people.sign_up", "name", "account", "link", "nobody"),
                field("people.sign_up", "email", "account", "link", "nobody"),
                field("people.sign_up", "return_to", "comeback", "link", "nobody"),
                field("people.mailed_link", "person", "signin", "link", "nobody"),
                field("people.mailed_link", "email", "signin", "link", "nobody"),
                field("people.invitation", "invited_by", "rights", "organisation", "managers"),
                field("people.invitation", "email", "invitation", "invitation", "managers"),
                field("people.api_token", "person", "programs", "token", "administrators"),
                field("post.letter", "recipient", "letters", "letter", "administrators"),
                field("post.letter", "plain", "letters", "letter", "administrators"),
                field("post.attachment", "content", "letters", "letter", "administrators"));
    }

    private static PersonalField field(String table, String column, String purpose, String retention, String seenBy) {
        return new PersonalField(
                table, column, P + "purpose." + purpose, P + "retention." + retention, P + "seen." + seenBy);
    }
}
