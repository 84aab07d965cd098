package org.fabcom.people.webhooks;

import java.util.UUID;
import org.fabcom.kernel.InstanceRole;
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

/** The addresses that the instance has told: of what everybody may read here. */
@Controller
final class InstanceWebhookPages {

    private static final String PATH = WebhookDesk.INSTANCE;
    private static final String ONE = PATH + "/{webhook}";

    private final WebhookDesk desk;

    InstanceWebhookPages(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(Page page) {
        return desk.list(null, page);
    }

    @PostMapping(PATH)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView add(Form form, Visitor me, Page page) {
        return desk.add(null, form, me, page);
    }

    @GetMapping(ONE)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(@PathVariable UUID webhook, Address address, Page page) {
        return desk.show(null, webhook, address, page);
    }

    @PostMapping(ONE + "/types")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView tell(@PathVariable UUID webhook, Form form, Visitor me, Page page) {
        return desk.tell(null, webhook, form, me, page);
    }

    @PostMapping(ONE + "/secret")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView draw(@PathVariable UUID webhook, Visitor me, Page page) {
        return desk.draw(null, webhook, me, page);
    }

    @GetMapping(ONE + WebhookDesk.SECRET)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView fresh(@PathVariable UUID webhook, Page page) {
        return desk.fresh(null, webhook, page);
    }

    @PostMapping(ONE + "/essai")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView test(@PathVariable UUID webhook, Page page) {
        return desk.test(null, webhook, page);
    }

    @PostMapping(ONE + "/arret")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView stop(@PathVariable UUID webhook, Visitor me, Page page) {
        return desk.stop(null, webhook, me, page);
    }

    @PostMapping(ONE + "/reprise")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView resume(@PathVariable UUID webhook, Visitor me, Page page) {
        return desk.resume(null, webhook, me, page);
    }

    @PostMapping(ONE + "/retrait")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView remove(@PathVariable UUID webhook, Visitor me, Page page) {
        return desk.remove(null, webhook, me, page);
    }

    @PostMapping(ONE + "/envois/{delivery}")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView again(@PathVariable UUID webhook, @PathVariable UUID delivery, Page page) {
        return desk.again(null, webhook, delivery, page);
    }
}
