package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Attendance.Noted;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.door.DoorView.HereView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member says on their own phone that they are there: with the code of the room, or from afar where that is allowed. */
@Controller
record HerePages(Admission admission, Attendance attendance, ConvocationText text, RoomCodes codes) {

    private static final String PATH = "/agora/assemblees/{assembly}/ici";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView here(UUID assembly, @RequestParam(defaultValue = "") String code, Visitor me, Page page) {
        var in = admission.enter(assembly, me);
        var presence = attendance.presence(in.assembly(), in.body(), null);
        var own = presence.voices().stream()
                .filter(it -> me.party().equals(it.person()))
                .toList();
        boolean room = codes.opens(in.assembly(), code);
        return page.show(
                "governance/here",
                new HereView(
                        new LinkView(
                                in.assembly().url(),
                                page.t("governance.assembly.kind."
                                        + in.assembly().said().kind())),
                        text.title(in.assembly(), in.body()),
                        in.assembly().url() + "/ici",
                        room ? code : "",
                        presence.there(me.party()),
                        room && !own.isEmpty(),
                        in.assembly().said().held().afar() && !own.isEmpty(),
                        note(own, presence, page)));
    }

    private static String note(List<Voice> own, Presence presence, Page page) {
        if (own.isEmpty()) return page.t("governance.here.norole");
        return DoorWords.note(own.getFirst(), presence, page);
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID assembly, Form form, Visitor me, Page page) {
        var in = admission.enter(assembly, me);
        var back = in.assembly().url();
        var noted = switch (form.value("geste")) {
            case "part" -> attendance.leaves(assembly, me.party(), me.party());
            case "a-distance" -> attendance.arrives(assembly, in.body(), me.party(), true, me.party());
            case "arrive" -> {
                if (!codes.opens(in.assembly(), form.value("code"))) throw Problem.forbidden();
                yield attendance.arrives(assembly, in.body(), me.party(), false, me.party());
            }
            default -> throw Problem.badRequest();
        };
        return noted == Noted.DONE
                ? page.redirect(back, "governance.here.noted." + form.value("geste"))
                : page.redirectWithCare(back, "governance.door." + noted, me.name());
    }
}
