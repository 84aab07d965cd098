package org.fabcom.people.webhooks;

import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The addresses that an organisation has told: its managers keep them. */
@Controller
final class WebhookPages {

    private static final String PATH = WebhookDesk.OF + "{organisation}";
    private static final String ONE = PATH + "/{webhook}";

    private final WebhookDesk desk;

    WebhookPages(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView list(@PathVariable UUID organisation, Page page) {
        return desk.list(new PartyId(organisation), page);
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView add(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        return desk.add(new PartyId(organisation), form, me, page);
    }

    @GetMapping(ONE)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(@PathVariable UUID organisation, @PathVariable UUID webhook, Address address, Page page) {
        return desk.show(new PartyId(organisation), webhook, address, page);
    }

    @PostMapping(ONE + "/types")
    @Access(seat = Seat.MANAGER)
    ModelAndView tell(@PathVariable UUID organisation, @PathVariable UUID webhook, Form form, Visitor me, Page page) {
        return desk.tell(new PartyId(organisation), webhook, form, me, page);
    }

    @PostMapping(ONE + "/secret")
    @Access(seat = Seat.MANAGER)
    ModelAndView draw(@PathVariable UUID organisation, @PathVariable UUID webhook, Visitor me, Page page) {
        return desk.draw(new PartyId(organisation), webhook, me, page);
    }

    @GetMapping(ONE + WebhookDesk.SECRET)
    @Access(seat = Seat.MANAGER)
    ModelAndView fresh(@PathVariable UUID organisation, @PathVariable UUID webhook, Page page) {
        return desk.fresh(new PartyId(organisation), webhook, page);
    }

    @PostMapping(ONE + "/essai")
    @Access(seat = Seat.MANAGER)
    ModelAndView test(@PathVariable UUID organisation, @PathVariable UUID webhook, Page page) {
        return desk.test(new PartyId(organisation), webhook, page);
    }

    @PostMapping(ONE + "/arret")
    @Access(seat = Seat.MANAGER)
    ModelAndView stop(@PathVariable UUID organisation, @PathVariable UUID webhook, Visitor me, Page page) {
        return desk.stop(new PartyId(organisation), webhook, me, page);
    }

    @PostMapping(ONE + "/reprise")
    @Access(seat = Seat.MANAGER)
    ModelAndView resume(@PathVariable UUID organisation, @PathVariable UUID webhook, Visitor me, Page page) {
        return desk.resume(new PartyId(organisation), webhook, me, page);
    }

    @PostMapping(ONE + "/retrait")
    @Access(seat = Seat.MANAGER)
    ModelAndView remove(@PathVariable UUID organisation, @PathVariable UUID webhook, Visitor me, Page page) {
        return desk.remove(new PartyId(organisation), webhook, me, page);
    }

    @PostMapping(ONE + "/envois/{delivery}")
    @Access(seat = Seat.MANAGER)
    ModelAndView again(
            @PathVariable UUID organisation, @PathVariable UUID webhook, @PathVariable UUID delivery, Page page) {
        return desk.again(new PartyId(organisation), webhook, delivery, page);
    }
}
