package org.fabcom.membership.hours;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.hours.Contribution.Draft;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What is asked of hours and lent goods: of one's own, and by the desk of those of others. */
final class HoursForm {

    static final String KEY = "cle";

    private static final int YEARS = 6;

    record Said(
            String name,
            Kind kind,
            @Nullable LocalDate day,
            String hours,
            String worth,
            String what,
            String work,
            String basis) {}

    private static final Field<Said, String> NAME = Field.of(
                    "qui", "giver_name", "membership.hours.name", line(1, 160), Said::name)
            .required("membership.hours.name.missing");
    private static final Field<Said, Kind> KIND =
            Field.of("genre", "kind", "membership.hours.kind", oneOf(Kind.class, Kind.HOURS), Said::kind);
    private static final Field<Said, @Nullable LocalDate> DAY =
            Field.of("jour", "day", "membership.hours.day", day(), Said::day).required("membership.hours.day.missing");
    private static final Field<Said, String> HOURS = Field.of(
                    "duree", "hours", "membership.hours.hours", line(0, 40), Said::hours)
            .sometimes();
    private static final Field<Said, String> WORTH = Field.of(
                    "valeur", "worth", "membership.hours.worth", line(0, 12), Said::worth)
            .sometimes()
            .inputmode("decimal");
    private static final Field<Said, String> WHAT = Field.of(
                    "quoi", "what", "membership.hours.what", line(2, 200), Said::what)
            .required("membership.hours.what.missing");
    private static final Field<Said, String> WORK =
            Field.of("travail", "work", "membership.hours.work", line(0, 60), Said::work);
    private static final Field<Said, String> BASIS = Field.of(
                    "base", "basis", "membership.hours.basis", line(0, 300), Said::basis)
            .sometimes();

    static final Fields<Said> OWN = fields(List.of(DAY, HOURS, WHAT, WORK));
    static final Fields<Said> OTHERS = fields(List.of(NAME, KIND, DAY, HOURS, WORTH, WHAT, WORK, BASIS));

    private HoursForm() {}

    private static Fields<Said> fields(List<Field<Said, ?>> asked) {
        boolean others = asked.contains(NAME);
        return Fields.of(
                asked,
                said -> new Said(
                        others ? said.get(NAME) : "",
                        others ? said.get(KIND) : Kind.HOURS,
                        said.get(DAY),
                        said.get(HOURS),
                        others ? said.get(WORTH) : "",
                        said.get(WHAT),
                        said.get(WORK),
                        others ? said.get(BASIS) : ""));
    }

    static Form fresh(LocalDate today) {
        return Form.empty()
                .with(KIND.name(), Kind.HOURS)
                .with(DAY.name(), today)
                .with(KEY, Ids.next());
    }

    static UUID key(Form form) {
        return Ids.read(form.value(KEY)).orElseThrow(Problem::badRequest);
    }

    /** Empty if something is wrong, which the form then says. {@code giver}: null when only the name is known. */
    static Optional<Draft> read(
            Fields<Said> fields,
            PartyId organisation,
            @Nullable PartyId giver,
            String name,
            LocalDate today,
            Form form,
            Page page) {
        var said = fields.read(form, page::t).orElse(null);
        if (said == null) return Optional.empty();
        var day = said.day();
        if (day == null || day.isAfter(today)) form.reject(DAY.name(), page.t("membership.hours.day.ahead"));
        else if (day.isBefore(today.minusYears(YEARS)))
            form.reject(DAY.name(), page.t("membership.hours.day.old", YEARS));
        var minutes = said.kind() == Kind.HOURS ? TypedHours.minutes(said.hours()) : OptionalLong.of(0);
        if (minutes.isEmpty()) form.reject(HOURS.name(), page.t("membership.hours.hours.wrong"));
        var cents = said.kind() == Kind.GOODS ? TypedAmount.cents(said.worth()) : OptionalLong.of(1);
        if (cents.isEmpty() || cents.getAsLong() == 0)
            form.reject(WORTH.name(), page.t("membership.hours.worth.wrong"));
        if (said.kind() == Kind.GOODS && said.basis().isEmpty())
            form.reject(BASIS.name(), page.t("membership.hours.basis.missing"));
        if (form.wrong() || day == null) return Optional.empty();
        boolean hours = said.kind() == Kind.HOURS;
        return Optional.of(new Draft(
                organisation,
                said.kind(),
                giver,
                said.name().isEmpty() ? name : said.name(),
                day,
                hours ? Math.toIntExact(minutes.orElseThrow()) : null,
                hours ? null : cents.orElseThrow(),
                said.what(),
                said.work(),
                said.basis()));
    }
}
