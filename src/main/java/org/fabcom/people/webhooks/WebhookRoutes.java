package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.webhooks.WebhookOwners.Owner;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one does with addresses that are told, behind two doors: of an organisation, or of the instance, whose paths name none. */
abstract class WebhookRoutes {

    private static final String ONE = "/{webhook}";

    private final WebhookDesk desk;

    WebhookRoutes(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView list(Owner owner, Page page) {
        return desk.list(owner.organisation(), page);
    }

    @PostMapping
    ModelAndView add(Owner owner, Form form, Visitor me, Page page) {
        return desk.add(owner.organisation(), form, me, page);
    }

    @GetMapping(ONE)
    ModelAndView show(Owner owner, UUID webhook, Address address, Page page) {
        return desk.show(owner.organisation(), webhook, address, page);
    }

    @PostMapping(ONE + "/types")
    ModelAndView tell(Owner owner, UUID webhook, Form form, Visitor me, Page page) {
        return desk.tell(owner.organisation(), webhook, form, me, page);
    }

    @PostMapping(ONE + "/secret")
    ModelAndView draw(Owner owner, UUID webhook, Visitor me, Page page) {
        return desk.draw(owner.organisation(), webhook, me, page);
    }

    @GetMapping(ONE + WebhookDesk.SECRET)
    ModelAndView fresh(Owner owner, UUID webhook, Page page) {
        return desk.fresh(owner.organisation(), webhook, page);
    }

    @PostMapping(ONE + "/essai")
    ModelAndView test(Owner owner, UUID webhook, Page page) {
        return desk.test(owner.organisation(), webhook, page);
    }

    @PostMapping(ONE + "/arret")
    ModelAndView stop(Owner owner, UUID webhook, Visitor me, Page page) {
        return desk.stop(owner.organisation(), webhook, me, page);
    }

    @PostMapping(ONE + "/reprise")
    ModelAndView resume(Owner owner, UUID webhook, Visitor me, Page page) {
        return desk.resume(owner.organisation(), webhook, me, page);
    }

    @PostMapping(ONE + "/retrait")
    ModelAndView remove(Owner owner, UUID webhook, Visitor me, Page page) {
        return desk.remove(owner.organisation(), webhook, me, page);
    }

    @PostMapping(ONE + "/envois/{delivery}")
    ModelAndView again(Owner owner, UUID webhook, UUID delivery, Page page) {
        return desk.again(owner.organisation(), webhook, delivery, page);
    }
}
