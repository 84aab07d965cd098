package org.fabcom.governance.charter;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** A value of a body. {@code version} grows by one at each change. @param endedAt when it was taken away; null: it holds */
record CharterValue(
        UUID id,
        UUID body,
        Said said,
        int version,
        @Nullable Instant endedAt) {

    /** @param sign by what anybody sees that it is kept; @param counter what would show that it is not, "" unsaid */
    record Said(String name, String sentence, String sign, String counter) {}

    private static final Field<Said, String> NAME = Field.of(
                    "nom", "name", "governance.charter.name", line(2, 80), Said::name)
            .required("governance.charter.name.missing");
    private static final Field<Said, String> SENTENCE = Field.of(
                    "phrase", "sentence", "governance.charter.sentence", text(300), Said::sentence)
            .required("governance.charter.sentence.missing");
    private static final Field<Said, String> SIGN = Field.of(
                    "signe", "sign", "governance.charter.sign", text(300), Said::sign)
            .required("governance.charter.sign.missing");
    private static final Field<Said, String> COUNTER =
            Field.of("contraire", "counter", "governance.charter.counter", text(300), Said::counter);

    static final Fields<Said> FIELDS = Fields.of(
            List.of(NAME, SENTENCE, SIGN, COUNTER),
            said -> new Said(said.get(NAME), said.get(SENTENCE), said.get(SIGN), said.get(COUNTER)));

    boolean holds() {
        return endedAt == null;
    }
}
