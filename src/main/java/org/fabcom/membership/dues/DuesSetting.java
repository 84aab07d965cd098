package org.fabcom.membership.dues;

import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import java.util.List;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation follows its dues.
 *
 * @param grace how many days a membership that ran out still counts
 * @param how to pay, as members read it
 */
public record DuesSetting(@Nullable Integer grace, boolean reminders, String how) {

    static final DuesSetting UNSAID = new DuesSetting(0, true, "");

    static final Field<DuesSetting, @Nullable Integer> GRACE = Field.of(
                    "tolerance", "grace_days", "membership.dues.grace", number(0, 366), DuesSetting::grace)
            .required("membership.dues.grace.missing");
    static final Field<DuesSetting, Boolean> REMINDERS =
            Field.of("rappels", "reminders", "membership.dues.reminders", yesNo(), DuesSetting::reminders);
    static final Field<DuesSetting, String> HOW =
            Field.of("comment", "how", "membership.dues.how", text(500), DuesSetting::how);

    public static final Fields<DuesSetting> FIELDS = Fields.of(
            List.of(GRACE, REMINDERS, HOW),
            said -> new DuesSetting(said.get(GRACE), said.get(REMINDERS), said.get(HOW)));
}
