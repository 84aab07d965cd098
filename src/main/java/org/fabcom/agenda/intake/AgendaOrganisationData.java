package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Events;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.events.Recurrence.Frequency;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.Days;
import org.fabcom.people.moving.Arriving;
import org.fabcom.people.moving.OrganisationData;
import org.springframework.stereotype.Component;

/** What the agenda keeps of an organisation. Events with a date to come go on from there where it arrives; whoever registered does so anew. */
@Component
record AgendaOrganisationData(Events events, Programme programme, Groups groups, Clock clock)
        implements OrganisationData {

    private static final String EVENT = "agenda.event";
    private static final String DATE = "agenda.occurrence";
    private static final int EARLIEST = 2000;

    /** Events that go on, of one archive; the others are told. */
    private static final int MOST = 300;

    @Override
    public List<Rows> rows() {
        return List.of(
                Rows.of(EVENT, "organiser"),
                Rows.under(DATE, "event", EVENT, "organiser"),
                Rows.under("agenda.workshop", "event", EVENT, "organiser"),
                Rows.under("agenda.workshop_aim", "event", EVENT, "organiser"),
                Rows.of("agenda.room", "organisation"));
    }

    @Override
    public Set<String> takes() {
        return Set.of(EVENT, DATE);
    }

    @Override
    public void arrive(Arriving arriving) {
        var all = arriving.rows(DATE).stream()
                .filter(it -> it.id("event").isPresent())
                .collect(Collectors.groupingBy(it -> it.id("event").orElseThrow()));
        int left = MOST;
        for (var it : arriving.rows(EVENT)) {
            var id = it.id("id");
            if (left == 0) return;
            if (id.isEmpty() || !it.text("cancelled_at").isEmpty()) continue;
            var dates = all.getOrDefault(id.get(), List.of());
            if (dates.stream().noneMatch(this::toCome) || events.find(id.get()).isPresent()) continue;
            var draft = draft(it).flatMap(one -> whose(it, one, arriving));
            if (draft.isEmpty() || !written(arriving, id.get(), draft.get(), dates)) continue;
            it.lives();
            left--;
        }
    }

    /** An event of a group goes on only where that group is: elsewhere nobody could say who sees it. */
    private Optional<EventDraft> whose(Arriving.Row it, EventDraft draft, Arriving arriving) {
        if (it.text("grp").isEmpty()) return Optional.of(draft);
        return it.id("grp")
                .flatMap(id -> groups.find(new GroupId(id)))
                .filter(group -> !group.closed() && arriving.organisation().equals(group.organisation()))
                .map(group -> draft.of(group.id()));
    }

    /** False if its dates are none, or began so long ago that it was no event: it stays history. */
    private boolean written(Arriving arriving, UUID id, EventDraft draft, List<Arriving.Row> dates) {
        if (draft.span().start().getYear() < EARLIEST) return false;
        try {
            write(arriving, id, draft.fromNow(Days.today(clock)), dates);
            return true;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private void write(Arriving arriving, UUID id, EventDraft draft, List<Arriving.Row> all) {
        var first = draft.span().start();
        var dates = all.stream()
                .filter(it -> !LocalDateTime.parse(it.text("was_for")).isBefore(first))
                .toList();
        var without = new HashSet<LocalDateTime>();
        var moved = new HashMap<LocalDateTime, Span>();
        for (var it : dates) {
            var rule = LocalDateTime.parse(it.text("was_for"));
            var span = new Span(LocalDateTime.parse(it.text("starts")), LocalDateTime.parse(it.text("ends")));
            if (!it.text("cancelled_at").isEmpty()) without.add(rule);
            else if (!span.start().equals(rule)) moved.put(rule, span);
        }
        programme.bring(id, arriving.organisation(), draft, without, moved, arriving.by());
        dates.forEach(Arriving.Row::lives);
    }

    private boolean toCome(Arriving.Row date) {
        return date.text("cancelled_at").isEmpty() && at(date.text("starts_at")).isAfter(clock.instant());
    }

    private static Instant at(String said) {
        try {
            return OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static Optional<EventDraft> draft(Arriving.Row it) {
        try {
            var until = it.text("until");
            var capacity = it.text("capacity");
            return Optional.of(new EventDraft(
                    Kind.valueOf(it.text("kind")),
                    it.text("title"),
                    it.text("description"),
                    venue(it),
                    it.is("registering"),
                    capacity.isEmpty() ? null : Integer.valueOf(capacity),
                    new Span(LocalDateTime.parse(it.text("starts")), LocalDateTime.parse(it.text("ends"))),
                    new Recurrence(
                            Frequency.valueOf(it.text("frequency")),
                            Integer.parseInt(it.text("every")),
                            until.isEmpty() ? null : LocalDate.parse(until))));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A room of elsewhere is its address here. */
    private static Venue venue(Arriving.Row it) {
        if (it.text("venue").equals(Venue.Kind.ONLINE.name())) return Venue.online(it.text("link"));
        var code = it.text("commune_code");
        return Venue.place(it.text("address"), code.isEmpty() ? null : code, it.text("commune_name"));
    }
}
