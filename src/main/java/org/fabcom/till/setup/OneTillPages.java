package org.fabcom.till.setup;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.Tills;
import org.fabcom.till.offline.DeviceKeys;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.offline.Devices;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a till is called, and the browsers that may sell at it without network. */
@Controller
record OneTillPages(TillDesk desk, Tills tills, DeviceKeys devices, People people) {

    private static final String PATH = TillDesk.HOME + "/{till}/reglages";
    private static final String TEMPLATE = "till/one";
    private static final int LONGEST = 60;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID till, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.SETTINGS);
        return page.show(TEMPLATE, view(at, Form.empty().with("nom", at.till().name()), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rename(UUID till, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.SETTINGS);
        var name = form.line("nom", page);
        if (name.isEmpty() || name.length() > LONGEST) form.reject("nom", page.t("till.name.missing"));
        else if (tills.named(at.till(), name)) form.reject("nom", page.t("till.name.taken", name));
        if (form.wrong()) return page.refuse(TEMPLATE, view(at, form, page));
        tills.rename(till, name);
        return page.redirect(TillDesk.HOME, "till.renamed", name);
    }

    @PostMapping(PATH + "/appareils/{device}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView revoke(UUID till, UUID device, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.SETTINGS);
        if (!devices.revoke(till, device)) throw Problem.notFound();
        return page.redirect(at.path() + "/reglages", "till.device.revoked");
    }

    private OneTillView view(Standing at, Form form, Page page) {
        return new OneTillView(
                at.path() + "/reglages",
                at.till().name(),
                devices.of(at.till().id()).stream().map(it -> device(it, page)).toList(),
                form);
    }

    private OneTillView.DeviceView device(Devices.Registered it, Page page) {
        return new OneTillView.DeviceView(
                it.id().toString(),
                page.t("till.device.line", people.name(it.person()).orElse(""), page.dateTime(it.since()), it.lines()));
    }
}
