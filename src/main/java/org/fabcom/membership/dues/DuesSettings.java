package org.fabcom.membership.dues;

import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What organisations said of how they follow their dues. Thread-safe. */
@Repository
public class DuesSettings {

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

    /** {@code version} grows by one at each change. */
    public record Kept(DuesSetting setting, int version) {}

    private final Sql db;

    DuesSettings(Sql db) {
        this.db = db;
    }

    public Optional<Kept> kept(PartyId organisation) {
        return db.sql("select version, " + DuesSetting.FIELDS.columns()
                        + " from membership.dues_setting where organisation = :organisation")
                .param("organisation", organisation.value())
                .optional((row, n) -> new Kept(DuesSetting.FIELDS.row(row), row.getInt("version")));
    }

    public DuesSetting of(PartyId organisation) {
        return kept(organisation).map(Kept::setting).orElse(DuesSetting.UNSAID);
    }

    /** False if somebody changed it since this version was read; version 0: nothing was said before. */
    public boolean say(PartyId organisation, DuesSetting it, int version, PartyId by) {
        var sql = "insert into membership.dues_setting (organisation, changed_by, changed_at, "
                + DuesSetting.FIELDS.columns() + ") values (:organisation, :by, :now, " + DuesSetting.FIELDS.params()
                + ") on conflict (organisation) do update set version = dues_setting.version + 1, changed_by = :by,"
                + " changed_at = :now, " + DuesSetting.FIELDS.assigned() + " where dues_setting.version = :version";
        return DuesSetting.FIELDS
                .fill(db.sql(sql), it)
                .param("organisation", organisation.value(), "version", version, "by", by.value())
                .updated();
    }
}
