package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What is told to whoever gives, if there is an address. Each letter has the link of their own page. */
@Component
record PickupLetters(Outbox outbox, PickupLinks links, People people, Messages messages, Settings settings) {

    /** Nobody has confirmed yet that the address is theirs. */
    void link(Pickup it) {
        if (!it.said().email().isEmpty()) outbox.put(letter(it, "link", "").toNobodyKnown());
    }

    void tell(Pickup it, String what, String more) {
        if (!it.said().email().isEmpty()) outbox.put(letter(it, what, more));
    }

    /** Arguments: name, who fetches, on which day, which half or time of it, why. */
    private Letter letter(Pickup it, String what, String more) {
        var said = it.said();
        var locale = Locale.of(it.language());
        var at = it.at();
        var when = at == null
                ? messages.text(locale, "pickups.half." + said.half())
                : messages.text(locale, "pickups.about", PickupWords.hour(at, locale));
        return Letter.answering(
                said.email(),
                said.name(),
                it.language(),
                "flows.mail.pickup." + what,
                settings.url(links.path(it.id())),
                said.name(),
                people.name(it.owner()).orElse(""),
                When.day(said.day(), locale),
                when,
                more.isEmpty() ? "" : "\n\n" + more);
    }
}
