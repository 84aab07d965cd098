package org.fabcom.acts.origins;

import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One’s own acts that say something else than their meeting: put right, kept, taken back. */
@Controller
record DifferencePages(MeetingDifferences differences) {

    static final String PATH = Acts.PATH + "/a-verifier";
    private static final String ONE = PATH + "/{act}";

    @GetMapping(PATH)
    @Access(instance = MEDIATOR)
    ModelAndView list(Visitor me, Page page) {
        var absences = differences.absences(me.party()).stream()
                .map(it -> new DifferencesView.Line(
                        Acts.PATH + "/" + it.act(),
                        Acts.PATH + "/" + it.act(),
                        it.title(),
                        page.t("acts.differences.when", page.date(it.day()), page.duration(it.minutes())),
                        page.t("acts.differences.absent"),
                        "/agenda/rendez-vous/" + it.meeting()));
        var others = differences.of(me.party()).stream()
                .map(it -> new DifferencesView.Line(
                        Acts.PATH + "/" + it.act(),
                        PATH + "/" + it.act(),
                        it.title(),
                        page.t("acts.differences.when", page.date(it.day()), page.duration(it.minutes())),
                        page.t("acts.differences.when", page.date(it.held()), page.duration(it.lasted())),
                        ""));
        var lines = Stream.concat(absences, others).toList();
        boolean all = lines.stream().filter(it -> it.meeting().isEmpty()).count() > 1;
        return page.show("acts/differences", new DifferencesView(lines, all));
    }

    @PostMapping(ONE + "/corriger")
    @Access(instance = MEDIATOR)
    ModelAndView putRight(UUID act, Visitor me, Page page) {
        return differences.putRight(act, me.party())
                ? page.redirectWithUndo(PATH, PATH + "/" + act + "/defaire", "acts.differences.right")
                : page.redirect(PATH);
    }

    @PostMapping(PATH + "/tout")
    @Access(instance = MEDIATOR)
    ModelAndView putAllRight(Visitor me, Page page) {
        return page.redirect(Acts.PATH, "acts.differences.all.right", differences.putAllRight(me.party()));
    }

    @PostMapping(ONE + "/garder")
    @Access(instance = MEDIATOR)
    ModelAndView keep(UUID act, Visitor me, Page page) {
        differences.keep(act, me.party());
        return page.redirectWithUndo(PATH, PATH + "/" + act + "/defaire", "acts.differences.kept");
    }

    @PostMapping(ONE + "/defaire")
    @Access(instance = MEDIATOR)
    ModelAndView undo(UUID act, Visitor me, Page page) {
        differences.undo(act, me.party());
        return page.redirect(PATH);
    }
}
