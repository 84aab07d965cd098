package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.bank.Experience;
import org.fabcom.founding.path.CaseReads;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.PathGate;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who tried before us: everybody reads, founders mark what they have read. */
@Controller
record CasePages(PathGate gate, CaseReads reads) {

    @GetMapping(FoundingPath.PATH + "recits")
    @Access(Access.Level.PUBLIC)
    ModelAndView all(Page page) {
        var back = new LinkView(PathPages.START, page.t("founding.title"));
        return page.show("founding/cases", view(back, "", "", Set.of(), page));
    }

    @GetMapping(FoundingPath.PATH + "{path}/recits")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ours(UUID path, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var all = reads.of(path);
        return page.show(
                "founding/cases",
                view(
                        new LinkView(at.path().url(), page.t("founding.path")),
                        at.path().url() + "/recits/",
                        page.t(
                                "founding.cases.read",
                                all.size(),
                                Experience.all().size()),
                        reads.by(at.me().id()),
                        page));
    }

    @PostMapping(FoundingPath.PATH + "{path}/recits/{story}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView read(UUID path, String story, Visitor me, Page page) {
        var at = gate.founder(path, me);
        var found = Experience.find(story).orElseThrow(Problem::notFound);
        reads.read(path, at.me().id(), found.code());
        return page.redirect(at.path().url() + "/recits#" + found.code(), "founding.case.read", found.name());
    }

    private static CasesView view(LinkView back, String reading, String progress, Set<String> read, Page page) {
        var lang = page.lang();
        return new CasesView(
                back,
                reading,
                progress,
                Experience.all().stream()
                        .map(it -> new CasesView.CaseView(
                                it.code(),
                                it.name(),
                                it.when().equals("—") ? "" : it.when(),
                                page.t("founding.outcome." + it.outcome()),
                                kind(it.outcome()),
                                it.tried().in(lang),
                                it.learnt().in(lang),
                                it.causes().stream()
                                        .map(cause -> page.t("founding.cause." + cause))
                                        .toList(),
                                it.questions().stream()
                                        .map(code -> page.t("founding.number", code))
                                        .collect(Collectors.joining(", ")),
                                String.join(" · ", it.sources()),
                                read.contains(it.code())))
                        .toList());
    }

    private static String kind(Experience.Outcome outcome) {
        return switch (outcome) {
            case ALIVE -> "good";
            case DORMANT, ABSORBED -> "info";
            case STOPPED -> "care";
            case UNKNOWN -> "unknown";
        };
    }
}
