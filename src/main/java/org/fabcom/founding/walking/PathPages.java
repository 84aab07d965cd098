package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathGate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in: what founding is, one's own paths, a new one; then the path itself. */
@Controller
record PathPages(FoundingPaths paths, PathGate gate, PathScreen screen) {

    static final String START = "/fonder";

    private static final String KEY = "cle";
    private static final int LONGEST = 120;

    @GetMapping(START)
    @Access(Access.Level.PUBLIC)
    ModelAndView start(Page page) {
        return page.show("founding/start", view(Form.empty(), page));
    }

    @PostMapping(START)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView begin(Form form, Visitor me, Page page) {
        check(form, page);
        if (form.wrong()) return page.refuse("founding/start", view(form, page));
        var path = paths.begin(
                        FoundingPaths.key(form.value(KEY)),
                        form.value("nom"),
                        form.value("lieu"),
                        me.party(),
                        me.name(),
                        fresh -> {})
                .orElseThrow(Problem::notFound);
        return page.redirect(path.url(), "founding.begun", path.name());
    }

    /** What a path is called, and where. */
    static void check(Form form, Page page) {
        var name = form.line("nom", page);
        var place = form.line("lieu", page);
        if (name.codePointCount(0, name.length()) < 2 || name.length() > LONGEST)
            form.reject("nom", page.t("founding.name.wrong"));
        if (place.length() > LONGEST) form.reject("lieu", page.t("founding.place.wrong"));
    }

    private StartView view(Form form, Page page) {
        if (form.value(KEY).isEmpty()) form.with(KEY, Ids.token());
        var own = page.visitor().signedIn() ? paths.of(page.visitor().party()) : java.util.List.<FoundingPath>of();
        return new StartView(
                form,
                own,
                page.visitor().signedIn(),
                QuestionBank.all().stream()
                        .map(it -> new StartView.Line(
                                it.code(), it.title().in(page.lang()), String.join(", ", it.needs())))
                        .toList());
    }

    @GetMapping(FoundingPath.PATH + "{path}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID path, Visitor me, Page page) {
        return page.show("founding/path", screen.of(gate.founder(path, me), page));
    }

    @PostMapping(FoundingPath.PATH + "{path}/effacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID path, Form form, Visitor me, Page page) {
        var at = gate.keeper(path, me);
        if (!form.value("nom").equals(at.path().name())) {
            return page.redirectWithCare(at.path().url() + "/fondateurs", "founding.end.wrong");
        }
        paths.end(path);
        return page.redirect(START, "founding.ended");
    }
}
