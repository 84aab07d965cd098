package org.fabcom.web.watch;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.watch.Part;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * For the one who hosts: 200 only while people can be served (the database answers within two seconds, the disk has room), else 503. The
 * door lets it pass all queues. Which part fails is told to the machine itself, to the token of the figures and to administrators.
 */
@Controller
record Health(Parts parts, Knower knower) {

    private static final Listing<Part> PARTS = Listing.<Part>of("sante", "web.health.")
            .words("part", Parts::named)
            .choice("state", Part.State.class, Part::state, "web.health.state.")
            .words("figure", Health::figure);

    @GetMapping(path = "/health", produces = "text/plain")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> health(HttpServletRequest request) {
        boolean well = parts.well();
        return ResponseEntity.status(well ? 200 : 503)
                .header("Cache-Control", "no-store")
                .body((well ? "ok\n" : "not ok\n") + (knower.mayKnow(request) ? told() : ""));
    }

    private static String figure(Part it, Page page) {
        var key = "web.health.figure." + it.name();
        if (!page.has(key)) return it.figure();
        return page.t(key, it.values().stream().map(value -> shown(value, page)).toArray());
    }

    private static Object shown(Object value, Page page) {
        return switch (value) {
            case Instant moment -> page.dateTime(moment);
            case Duration time -> page.t("web.health.days", time.toDays());
            default -> value;
        };
    }

    private String told() {
        return parts.all().stream()
                .map(it -> it.name() + " " + it.state().name().toLowerCase(Locale.ROOT) + ": " + it.figure() + "\n")
                .collect(Collectors.joining());
    }

    @GetMapping(Parts.PAGE)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView page(Address address, Page page) {
        return page.show("web/table", PARTS.table(address, page, asked(address)));
    }

    @GetMapping(Parts.PAGE + Listing.FILES)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    void files(Address address, Page page, HttpServletResponse response) {
        PARTS.answer(address, page, asked(address), response);
    }

    private Source<Part> asked(Address address) {
        return Source.of(parts.all(), List.of(), address, it -> List.of());
    }
}
