package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.agenda.FreeTime;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.agenda.listing.DateLines;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a date shows to this visitor. */
@Component
record DatePage(
        Dates dates,
        Registrations registrations,
        Links links,
        Fares fares,
        DateLines lines,
        When when,
        List<DateParts> parts,
        FreeTime freeTime,
        Clock clock) {

    private static final int OTHERS = 5;
    /** « 12, chemin des Iris » is one line. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])(\\d+(?: ?(?:bis|ter|quater|[A-Da-d]))?)\\s*,\\s*(?=\\p{L})");

    private static final String MAP = "https://www.openstreetmap.org/search";

    DateView view(Happening date, Visitor me, Form form, Page page) {
        var now = clock.instant();
        boolean closed = date.cancelled() || !date.registering() || date.begun(now);
        var mine = me.signedIn() ? mine(date, me, page) : null;
        return new DateView(
                lines.line(date, null, page),
                paragraphs(date.description()),
                date.venue().inPerson()
                        ? Address.of(MAP).with("query", search(date)).toString()
                        : "",
                date.venue().link(),
                date.cancelled(),
                date.reason(),
                date.over(now),
                mine,
                closed || mine != null
                        ? DateView.Action.NONE
                        : date.full() ? DateView.Action.WAIT : DateView.Action.REGISTER,
                date.waiting(),
                parts.stream().flatMap(it -> it.sections(date, page).stream()).toList(),
                date.kind() == Kind.PERMANENCE ? freeTime.next(page).orElse(null) : null,
                others(date).stream().map(it -> lines.line(it, null, page)).toList(),
                Address.of("/agenda")
                        .with("qui", date.organiser())
                        .with("quand", "trimestre")
                        .toString(),
                date.group() == null ? "" : "/groupes/" + date.group(),
                date.cancelled() ? "" : fares.words(date, page),
                me.signedIn() ? fares.toSetAside(date, me.party(), page) : "",
                me.signedIn() ? fares.seen(date, me.party()) : "",
                !me.signedIn() || closed || mine != null || date.full() ? "" : fares.lacking(date, me.party(), page),
                !me.signedIn() && fares.kept(date),
                me.sits(date.organiser(), Seat.REFERENT) ? date.desk() : "",
                form);
    }

    /** House number, street and commune: what a map finds; the name of the room would lead it astray. */
    private static String search(Happening date) {
        var lines = NUMBER.matcher(date.venue().address()).replaceAll("$1 ").split("\\s*[,\\n]\\s*");
        var street = Arrays.stream(lines).filter(it -> it.matches(".*\\d.*")).findFirst();
        return street.map(it -> it + ", ").orElse("") + date.venue().communeName();
    }

    private List<Happening> others(Happening date) {
        if (!date.repeats()) return List.of();
        var now = clock.instant();
        return dates.of(date.event()).stream()
                .filter(it -> !it.id().equals(date.id()) && it.startsAt().isAfter(now))
                .limit(OTHERS)
                .toList();
    }

    private DateView.@Nullable MineView mine(Happening date, Visitor me, Page page) {
        return registrations
                .alive(date.id(), me.party(), "")
                .filter(it -> it.state() != State.PENDING)
                .map(it -> new DateView.MineView(
                        sentence(it, date, page),
                        date.cancelled() ? "" : kind(it.state()),
                        date.cancelled() ? fares.standing(it.id(), page) : "",
                        links.path(it.id())))
                .orElse(null);
    }

    private String sentence(Registration it, Happening date, Page page) {
        if (date.cancelled()) return page.t("agenda.mine.off");
        var until = it.offeredUntil();
        return switch (it.state()) {
            case WAITING -> page.t("agenda.mine.WAITING", registrations.placeInQueue(it.id()));
            case OFFERED -> page.t("agenda.mine.OFFERED", until == null ? "" : when.at(until, page.locale()));
            default -> page.t("agenda.mine." + it.state());
        };
    }

    private static String kind(State state) {
        return switch (state) {
            case OFFERED -> "care";
            case CONFIRMED, CAME -> "good";
            default -> "info";
        };
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
