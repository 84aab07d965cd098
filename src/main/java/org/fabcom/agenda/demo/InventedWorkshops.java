package org.fabcom.agenda.demo;

import module java.base;
import org.fabcom.agenda.evaluations.Evaluations;
import org.fabcom.agenda.evaluations.Moment;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.workshops.WalkIns;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Seats;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says what is done at the workshops of the invented territory, and what those who came said of it. */
@Component
@Order(51) // after the events
record InventedWorkshops(
        Dates dates,
        Workshops workshops,
        Evaluations evaluations,
        Registrations registrations,
        WalkIns walkIns,
        Seats seats,
        Clock clock)
        implements DemoData {

    @Override
    public void fill() {
        DemoFile.read("workshops.yml", InventedWorkshop.class).forEach(this::prepare);
    }

    private void prepare(InventedWorkshop it) {
        var found = dates.search(Wanted.between(null, null).saying(it.title()), true, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(it.title()));
        workshops.save(found.event(), it.workshop());
        if (!it.before().isEmpty() && found.over(clock.instant())) said(it, found);
    }

    private void said(InventedWorkshop it, Happening date) {
        var came = registrations.of(date.id()).stream()
                .filter(one -> one.state() == State.CAME)
                .toList();
        Past.at(date.startsAt().minus(Duration.ofMinutes(20)), () -> say(came, Moment.BEFORE, it.before()));
        Instant evening = date.endsAt().plus(Duration.ofHours(3));
        Past.at(evening, () -> {
            say(came, Moment.AFTER, it.after());
            var by = seats.in(date.organiser()).getFirst().person();
            walkIns.note(date.id(), List.of("Denise Aubert"), List.of(), by);
        });
    }

    private void say(List<Registration> came, Moment moment, List<String> words) {
        for (int i = 0; i < Math.min(came.size(), words.size()); i++)
            evaluations.give(came.get(i), moment, InventedWorkshop.degrees(words.get(i)));
    }
}
