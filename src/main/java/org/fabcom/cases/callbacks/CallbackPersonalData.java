package org.fabcom.cases.callbacks;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of those who want to be called back, and of who called them. */
@Component
class CallbackPersonalData implements PersonalData {

    private static final String TABLE = "cases.callback";

    @Override
    public List<PersonalField> fields() {
        return Stream.of("name", "phone", "email", "commune", "need", "answers", "done_by")
                .map(it -> new PersonalField(
                        TABLE,
                        it,
                        "cases.callback.privacy.purpose",
                        "cases.callback.privacy.retention",
                        "cases.callback.privacy.visibility"))
                .toList();
    }

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept(TABLE, "done_by"),
                Trace.deleted(TABLE, "email").where("email <> '' and lower(email) = :email"));
    }
}
