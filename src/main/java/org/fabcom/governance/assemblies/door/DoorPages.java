package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Attendance.Noted;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Quorums;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.door.DoorView.ComerView;
import org.fabcom.governance.proxies.Proxies.Handed;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.print.Qr;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever keeps the door taps on names, and takes proxies that come on paper. */
@Controller
record DoorPages(Admission admission, Attendance attendance, Quorums quorums, RoomCodes codes) {

    private static final String PATH = "/agora/assemblees/{assembly}/porte";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView door(UUID assembly, @RequestParam(defaultValue = "") String q, Visitor me, Page page) {
        return page.show("governance/door", view(admission.keepDoor(assembly, me), q, Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView note(UUID assembly, Form form, Visitor me, Page page) {
        var it = admission.keepDoor(assembly, me);
        var voice = voice(it, form.value("voix"));
        var noted = switch (form.value("geste")) {
            case "arrive" -> attendance.arrives(assembly, it.body(), voice, false, me.party());
            case "a-distance" -> attendance.arrives(assembly, it.body(), voice, true, me.party());
            case "part" -> attendance.leaves(assembly, voice, me.party());
            default -> throw Problem.badRequest();
        };
        var name = voice.name();
        var back = it.assembly().url() + "/porte";
        return noted == Noted.DONE
                ? page.redirect(back, "governance.door.noted." + form.value("geste"), name)
                : page.redirectWithCare(back, "governance.door." + noted, name);
    }

    private Voice voice(Admitted it, String key) {
        return attendance.presence(it.assembly(), it.body(), null).voices().stream()
                .filter(voice -> voice.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::badRequest);
    }

    @PostMapping(PATH + "/pouvoir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView proxy(UUID assembly, Form form, Visitor me, Page page) {
        var it = admission.keepDoor(assembly, me);
        var roll = attendance.presence(it.assembly(), it.body(), null).voices();
        var giver = chosen(form, "donne", roll, page);
        var holder = chosen(form, "porte", holders(roll), page);
        var carrier = holder == null ? null : holder.person();
        if (form.wrong() || giver == null || carrier == null)
            return page.refuse("governance/door", view(it, "", form, page));
        var before = attendance.presence(it.assembly(), it.body(), null).proxy(giver);
        var handed = attendance.handed(assembly, it.body(), giver, carrier, me.party());
        var back = it.assembly().url() + "/porte";
        if (handed.isEmpty()) return page.redirectWithCare(back, "governance.door.proxy.late");
        return switch (handed.get()) {
            case Handed.Accepted(var proxy, boolean missed)
            when missed ->
                page.redirectWithCare(back, "governance.door.proxy.missed", proxy.giverName(), proxy.holderName());
            case Handed.Accepted(var proxy, boolean missed)
            when before != null ->
                page.redirectWithCare(
                        back,
                        "governance.door.proxy.instead",
                        proxy.giverName(),
                        proxy.holderName(),
                        before.holderName());
            case Handed.Accepted(var proxy, boolean missed) ->
                page.redirect(back, "governance.door.proxy", proxy.giverName(), proxy.holderName());
            case Handed.OverCap(var proxy, int cap) ->
                page.redirectWithCare(back, "governance.door.proxy.over", proxy.holderName(), cap);
            case Handed.BlankRefused no -> page.redirectWithCare(back, "governance.door.proxy.blank");
            case Handed.ToOneself no -> page.redirectWithCare(back, "governance.door.proxy.self");
            case Handed.TooLate no -> page.redirectWithCare(back, "governance.door.proxy.late");
            case Handed.GivenAlready(var standing) ->
                page.redirectWithCare(back, "governance.door.proxy.given", standing.giverName(), standing.holderName());
        };
    }

    private static @Nullable Voice chosen(Form form, String field, List<Voice> among, Page page) {
        var said = form.value(field);
        var chosen = among.stream().filter(it -> it.key().equals(said)).findFirst();
        if (chosen.isEmpty()) form.reject(field, page.t("governance.door.choose"));
        return chosen.orElse(null);
    }

    private static List<Voice> holders(List<Voice> roll) {
        return roll.stream().filter(it -> it.person() != null).toList();
    }

    private static List<OptionView> options(List<Voice> voices) {
        return OptionView.all(voices, it -> it.key(), it -> it.name());
    }

    private DoorView view(Admitted in, String q, Form form, Page page) {
        var it = in.assembly();
        var presence = attendance.presence(it, in.body(), null);
        var turnout = quorums.atOpening(it, presence);
        return new DoorView(
                new LinkView(
                        it.url(), page.t("governance.assembly.kind." + it.said().kind())),
                it.url() + "/porte",
                page.t("governance.turnout", turnout.present(), turnout.represented(), presence.registered()),
                quorums.counted(it, turnout),
                presence.registered(),
                page.t("governance.turnout.need", turnout.need()),
                quorums.reached(it, turnout),
                turnout.need() > 0,
                q,
                presence.voices().stream()
                        .filter(voice -> q.isBlank() || Fold.sought(q, voice.name()))
                        .map(voice -> comer(voice, presence, page))
                        .toList(),
                it.said().held().afar(),
                Qr.of(page.absolute(codes.path(it))),
                options(presence.voices()),
                options(holders(presence.voices())),
                form);
    }

    private static ComerView comer(Voice it, Presence presence, Page page) {
        return new ComerView(
                it.key(), it.name(), Presence.college(it), presence.there(it), DoorWords.note(it, presence, page));
    }
}
