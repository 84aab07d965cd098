package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.kernel.Fold;
import org.springframework.stereotype.Component;

/** Who gets a certificate of attendance: those noted present at a workshop that is over, as long as their name is kept. */
@Component
public class Certificates {

    /** What stands for a name that was forgotten. */
    private static final String FORGOTTEN = "…";

    private final Registrations registrations;
    private final WalkIns walkIns;
    private final Clock clock;

    Certificates(Registrations registrations, WalkIns walkIns, Clock clock) {
        this.registrations = registrations;
        this.walkIns = walkIns;
        this.clock = clock;
    }

    /** The name that stands on it. Who waited for a place and came was noted by name. */
    public Optional<String> of(Registration it, Happening date) {
        return named(it, date, it.state() == State.CAME || waitedAndCame(it));
    }

    private boolean waitedAndCame(Registration it) {
        return it.state() == State.WAITING
                && walkIns.of(it.occurrence()).stream()
                        .anyMatch(one -> Fold.words(one.name()).equals(Fold.words(it.name())));
    }

    private Optional<String> named(Registration it, Happening date, boolean came) {
        boolean present = came && it.occurrence().equals(date.id());
        return present && held(date) && !it.name().equals(FORGOTTEN) ? Optional.of(it.name()) : Optional.empty();
    }

    /** Of all who were there; {@code only} is the registration, or the unannounced person, that is asked for. */
    List<String> of(Happening date, Optional<UUID> only) {
        if (!held(date)) return List.of();
        var names = new ArrayList<String>();
        for (var it : registrations.of(date.id()))
            if (only.isEmpty() || only.get().equals(it.id()))
                named(it, date, it.state() == State.CAME).ifPresent(names::add);
        var all = walkIns.of(date.id());
        var asked = all.stream()
                .filter(it -> !it.name().equals(FORGOTTEN))
                .filter(it -> only.isEmpty() || only.get().equals(it.id()))
                .map(WalkIns.WalkIn::name)
                .toList();
        names.addAll(
                NamedLines.persons(asked, all.stream().map(WalkIns.WalkIn::name).toList()));
        return names;
    }

    private boolean held(Happening date) {
        return date.kind() == Kind.WORKSHOP && !date.cancelled() && date.over(clock.instant());
    }
}
