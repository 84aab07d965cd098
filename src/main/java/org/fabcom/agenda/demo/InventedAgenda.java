package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Announces what happens in the invented territory, each thing on its day, and lets its people register. */
@Component
@Order(50)
record InventedAgenda(
        Programme programme,
        Dates dates,
        Registering registering,
        Registrations registrations,
        InventedVenues venues,
        Organisations organisations,
        People people,
        Clock clock)
        implements DemoData {

    private static final int MOST_ORGANISATIONS = 1000;
    /** Before the letters that lie on top of the box of the demonstration. */
    private static final Duration ASKED_BEFORE = Duration.ofDays(7);

    @Override
    public void fill() {
        var now = clock.instant();
        var known = new HashMap<String, Organisation>();
        organisations.search("", 0, MOST_ORGANISATIONS).forEach(it -> known.put(it.name(), it));
        DemoFile.read("agenda.yml", InventedEvent.class).forEach(it -> announce(it, known, now));
        programme.extend();
    }

    private void announce(InventedEvent it, Map<String, Organisation> known, Instant now) {
        var organisation = known.get(it.of());
        if (organisation == null) throw new IllegalStateException(it.of());
        var draft = it.draft(LocalDate.ofInstant(now, Span.ZONE), venues.of(it, known));
        var latest = now.minus(Duration.ofDays(12));
        var before = draft.span().startsAt().minus(Duration.ofDays(14));
        var event = new UUID[1];
        Past.at(
                before.isBefore(latest) ? before : latest,
                () -> event[0] = programme.announce(organisation.id(), draft, organisation.createdBy()));
        var all = dates.of(event[0]);
        var next = all.stream()
                .filter(date -> date.startsAt().isAfter(now))
                .findFirst()
                .orElse(all.getLast());
        come(it, next, now);
        var reason = it.cancelled();
        if (reason != null) Past.at(now.minus(Duration.ofDays(6)), () -> programme.cancelDate(next.id(), reason));
    }

    private void come(InventedEvent it, Happening date, Instant now) {
        var usual = now.minus(ASKED_BEFORE);
        var before = date.startsAt().minus(Duration.ofDays(2));
        var asked = before.isBefore(usual) ? before : usual;
        int minutes = 0;
        for (var name : it.coming()) {
            Past.at(asked.plus(Duration.ofMinutes(minutes)), () -> registering.ask(date.id(), who(name)));
            minutes += 37;
        }
        if (date.over(now)) Past.at(date.endsAt(), () -> mark(date));
    }

    /** All came but the last on the list. */
    private void mark(Happening date) {
        var all = registrations.of(date.id()).stream()
                .filter(it -> it.state() == State.CONFIRMED)
                .toList();
        for (var it : all) {
            registering.mark(date.id(), it.id(), it.equals(all.getLast()) ? State.NO_SHOW : State.CAME);
        }
    }

    private Registration.Who who(String name) {
        var email = new Email(Fold.words(name).replace(' ', '.') + "@trois-rivieres.example");
        var person = people.byEmail(email).orElseThrow(() -> new IllegalStateException(name));
        return new Registration.Who(person.id(), person.name(), person.email().text(), person.language());
    }
}
