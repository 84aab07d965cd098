package org.fabcom.membership.register;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.web.field.Field;
import org.jspecify.annotations.Nullable;

/** What forms about one member ask. */
final class MemberForms {

    /** {@code formerly}: the number in the register kept before. */
    record Said(@Nullable LocalDate day, String reason, String formerly, String first, String substitute) {}

    static final Field<Said, @Nullable LocalDate> DAY = Field.of("jour", "day", "membership.day", day(), Said::day);
    static final Field<Said, String> REASON = Field.of("motif", "reason", "membership.reason", text(1000), Said::reason)
            .required("membership.reason.missing");
    static final Field<Said, String> FORMERLY =
            Field.of("ancien", "formerly", "membership.formerly", line(0, 40), Said::formerly);
    static final Field<Said, String> FIRST =
            Field.of("titulaire", "first", "membership.place.FIRST", line(0, 120), Said::first);
    static final Field<Said, String> SUBSTITUTE =
            Field.of("suppleant", "substitute", "membership.place.SUBSTITUTE", line(0, 120), Said::substitute);

    private MemberForms() {}
}
