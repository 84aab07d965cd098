package org.fabcom.cases.callbacks;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of those who want to be called back, and of who called them. */
@Component
class CallbackPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("name"),
                field("phone"),
                field("email").deleted().where("email <> '' and lower(email) = :email"),
                field("commune"),
                field("need"),
                field("answers"),
                field("done_by").kept());
    }

    private static PersonalField field(String column) {
        return new PersonalField(
                "cases.callback",
                column,
                "cases.callback.privacy.purpose",
                "cases.callback.privacy.retention",
                "cases.callback.privacy.visibility");
    }
}
