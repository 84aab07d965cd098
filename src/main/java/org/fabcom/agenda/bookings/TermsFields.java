package org.fabcom.agenda.bookings;

import static org.fabcom.web.field.Kinds.hour;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.several;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.agenda.bookings.Terms.Step;
import org.fabcom.agenda.bookings.Terms.Whom;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/** What is said of the terms on which a room is booked. */
final class TermsFields {

    static final Field<Terms, Whom> WHOM =
            Field.of("qui", "whom", "bookings.whom", oneOf(Whom.class, Whom.NOBODY), Terms::whom);
    static final Field<Terms, Step> STEP =
            Field.of("pas", "step", "bookings.step", oneOf(Step.class, Step.HOUR), Terms::step);
    private static final Field<Terms, @Nullable Integer> DESKS = Field.<Terms, @Nullable Integer>of(
                    "postes", "desks", "bookings.desks", number(1, 500), (Terms it) -> it.desks())
            .help("bookings.desks.help")
            .required("bookings.desks.missing");
    static final Field<Terms, Set<DayOfWeek>> WEEKDAYS = Field.of(
                    "jours",
                    "weekdays",
                    "bookings.weekdays",
                    several(DayOfWeek.class, DayOfWeek::name),
                    Terms::weekdays)
            .codes("openings.day.")
            .required("bookings.weekdays.missing")
            .two();
    private static final Field<Terms, LocalTime> OPENS =
            Field.of("de", "opens", "bookings.opens", hour(), Terms::opens);
    private static final Field<Terms, LocalTime> CLOSES =
            Field.of("a", "closes", "bookings.closes", hour(), Terms::closes);
    static final Field<Terms, String> TARIFF = Field.of(
                    "tarif", "tariff", "bookings.tariff", line(0, 60), Terms::tariff)
            .help("bookings.tariff.help");
    static final Field<Terms, String> AUDIENCE = Field.of(
                    "public", "audience", "bookings.audience", line(0, 60), Terms::audience)
            .help("bookings.audience.help");
    private static final Field<Terms, Boolean> AT_ONCE =
            Field.of("aussitot", "at_once", "bookings.at-once", yesNo(), Terms::atOnce);
    private static final Field<Terms, @Nullable Integer> FREE_HOURS = Field.<Terms, @Nullable Integer>of(
                    "heures-avant", "free_hours", "bookings.free", number(0, 720), (Terms it) -> it.freeHours())
            .help("bookings.free.help")
            .required("bookings.free.missing");
    private static final Field<Terms, @Nullable Integer> KEPT = Field.<Terms, @Nullable Integer>of(
                    "garde", "kept", "bookings.kept", number(0, 100), (Terms it) -> it.kept())
            .required("bookings.kept.missing");

    static final Fields<Terms> ALL = Fields.of(
            List.of(WHOM, STEP, DESKS, WEEKDAYS, OPENS, CLOSES, TARIFF, AUDIENCE, AT_ONCE, FREE_HOURS, KEPT),
            said -> new Terms(
                    said.get(WHOM),
                    said.get(STEP),
                    sure(said.get(DESKS)),
                    said.get(WEEKDAYS),
                    said.get(OPENS),
                    said.get(CLOSES),
                    said.get(TARIFF),
                    said.get(AUDIENCE),
                    said.get(AT_ONCE),
                    sure(said.get(FREE_HOURS)),
                    sure(said.get(KEPT))));

    private TermsFields() {}

    private static int sure(@Nullable Integer said) {
        return Objects.requireNonNull(said);
    }
}
