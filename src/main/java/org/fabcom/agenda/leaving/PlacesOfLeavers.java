package org.fabcom.agenda.leaving;

import org.fabcom.agenda.registrations.Registering;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.people.People;
import org.fabcom.people.leaving.ErasureAsked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who asks to be erased is not expected any more: their places go to those who wait, though they may come back for a while. */
@Component
class PlacesOfLeavers {

    private final Registrations registrations;
    private final Registering registering;
    private final People people;

    PlacesOfLeavers(Registrations registrations, Registering registering, People people) {
        this.registrations = registrations;
        this.registering = registering;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ErasureAsked it) {
        var email = people.find(it.person()).map(one -> one.email().text()).orElse("");
        registrations.toCome(it.person(), email).forEach(registering::giveBack);
    }
}
