package org.fabcom.agenda.openings;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.hour;
import static org.fabcom.web.field.Kinds.joined;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.minutes;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.text;
import static org.fabcom.web.field.Kinds.yesNo;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.openings.OpenHours.Draft;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneKind;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of an opening. */
@Component
final class OpeningFields {

    private static final Field<Draft, DayOfWeek> DAY = Field.of(
                    "jour", "day", "openings.day", oneOf(DayOfWeek.class, DayOfWeek.MONDAY), Draft::day)
            .two();
    private static final Field<Draft, LocalTime> FROM =
            Field.of("de", "from_hour", "openings.from", hour(), Draft::from);
    private static final Field<Draft, LocalTime> TO = Field.of("a", "to_hour", "openings.to", hour(), Draft::to);
    private static final Field<Draft, @Nullable Integer> MINUTES = Field.<Draft, @Nullable Integer>of(
                    "duree", "minutes", "openings.minutes", minutes(15, 240), (Draft it) -> it.minutes())
            .required("openings.minutes.missing");
    private static final Field<Draft, @Nullable Integer> AHEAD = Field.<Draft, @Nullable Integer>of(
                    "jours-avant", "days_ahead", "openings.ahead", number(1, 90), (Draft it) -> it.ahead())
            .required("openings.ahead.missing");
    private static final Field<Draft, @Nullable Integer> NOTICE = Field.<Draft, @Nullable Integer>of(
                    "heures-avant", "notice_hours", "openings.notice", number(0, 168), (Draft it) -> it.notice())
            .required("openings.notice.missing");
    private static final Field<Draft, Venue.Kind> HOW =
            Field.of("comment", "venue", "openings.how", oneOf(Venue.Kind.class, Venue.Kind.PLACE), Draft::how);
    private static final Field<Draft, String> ADDRESS =
            Field.of("adresse", "address", "agenda.form.address", joined(200), Draft::address);
    private static final Field<Draft, String> LINK =
            Field.of("lien", "link", "openings.link", line(0, 300), Draft::link);
    private static final Field<Draft, String> NOTE =
            Field.of("note", "note", "openings.note", text(500), Draft::note).rows(2);
    private static final Field<Draft, @Nullable LocalDate> LAST =
            Field.of("jusqu-au", "last_day", "openings.last", day(), Draft::last);
    private static final Field<Draft, @Nullable LocalDate> AWAY_FROM =
            Field.of("absence-du", "away_from", "openings.away.from", day(), Draft::awayFrom);
    private static final Field<Draft, @Nullable LocalDate> AWAY_TO =
            Field.of("absence-au", "away_to", "openings.away.to", day(), Draft::awayTo);

    /** Of one that is there already. */
    static final Field<OpenHours, Boolean> CLOSED =
            Field.of("ferme", "closed_at", "openings.close", yesNo(), OpenHours::closed);

    private final Field<Draft, Commune> commune;
    final Fields<Draft> all;

    OpeningFields(CommuneKind communes) {
        commune = Field.of("commune", "commune", "people.organisation.commune", communes, Draft::commune)
                .help("agenda.near.help");
        all = Fields.of(
                List.of(
                        DAY, FROM, TO, MINUTES, AHEAD, NOTICE, HOW, ADDRESS, commune, LINK, NOTE, LAST, AWAY_FROM,
                        AWAY_TO),
                said -> new Draft(
                        said.get(DAY),
                        said.get(FROM),
                        said.get(TO),
                        sure(said.get(MINUTES)),
                        sure(said.get(AHEAD)),
                        sure(said.get(NOTICE)),
                        said.get(HOW),
                        said.get(ADDRESS),
                        said.get(commune),
                        said.get(LINK),
                        said.get(NOTE),
                        said.get(LAST),
                        said.get(AWAY_FROM),
                        said.get(AWAY_TO)));
    }

    private static int sure(@Nullable Integer said) {
        return Objects.requireNonNull(said);
    }

    Optional<Draft> read(Form form, Page page) {
        return all.read(form, page::t, (said, again) -> together(said, again, page));
    }

    /** What no field says alone. */
    private void together(Said<Draft> said, Form form, Page page) {
        var minutes = said.get(MINUTES);
        boolean fits = minutes == null
                || Duration.between(said.get(FROM), said.get(TO)).toMinutes() >= minutes;
        if (!form.wrong() && !fits) form.reject("a", page.t("openings.to.early"));
        switch (said.get(HOW)) {
            case PLACE -> {
                if (said.get(commune).name().isBlank()) form.reject("commune", page.t("agenda.form.commune.missing"));
                if (said.get(ADDRESS).isBlank()) form.reject("adresse", page.t("openings.address.missing"));
            }
            case PHONE -> {
                if (said.get(LINK).isBlank()) form.reject("lien", page.t("openings.link.phone"));
            }
            case ONLINE -> {
                if (!said.get(LINK).matches("https?://[^\\s\"<>]+")) form.reject("lien", page.t("openings.link.wrong"));
            }
        }
        var from = said.get(AWAY_FROM);
        var to = said.get(AWAY_TO);
        if (from == null != (to == null) || from != null && to != null && to.isBefore(from))
            form.reject("absence-au", page.t("openings.away.wrong"));
    }
}
