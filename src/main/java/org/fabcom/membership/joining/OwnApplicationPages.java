package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.membership.joining.Application.State;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.PairView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own application by the link of the letter, without an account. Opened it changes nothing: a program that follows links confirms none. */
@Controller
record OwnApplicationPages(JoinLinks links, Applications applications, Joining joining, People people) {

    private static final String ONE = JoinLinks.HOME + "/demande/{application}/{seal}";

    @GetMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID application, String seal, Page page) {
        return page.show("web/deskpage", view(open(application, seal), page));
    }

    @PostMapping(ONE)
    @Access(Access.Level.PUBLIC)
    ModelAndView confirm(UUID application, String seal, Page page) {
        open(application, seal);
        joining.confirm(application);
        return page.redirect(links.path(application), "membership.confirmed");
    }

    @PostMapping(ONE + "/retirer")
    @Access(Access.Level.PUBLIC)
    ModelAndView withdraw(UUID application, String seal, Page page) {
        open(application, seal);
        return applications.withdraw(application)
                ? page.redirect(links.path(application), "membership.withdrawn")
                : page.redirectWithCare(links.path(application), "membership.late");
    }

    private Application open(UUID application, String seal) {
        return links.open(application, seal).orElseThrow(Problem::notFound);
    }

    private DeskPageView view(Application it, Page page) {
        var path = links.path(it.id());
        boolean waits = it.state() == State.UNCONFIRMED;
        var pairs = new ArrayList<PairView>();
        pairs.add(DeskPageView.pair(page.t("membership.name"), it.contact().name()));
        pairs.add(DeskPageView.pair(page.t("membership.asked.on"), page.date(it.madeOn())));
        if (!it.reason().isEmpty()) pairs.add(DeskPageView.pair(page.t("membership.answer"), it.reason()));
        var section = SectionView.of(page.t("membership.application"))
                .chip(page.t("membership.application." + it.state()), AnswerPages.tone(it.state()))
                .pairs(pairs);
        if (it.state() == State.APPLIED || waits)
            section = section.acts(List.of(new LinkView(path + "/retirer", page.t("membership.withdraw"))));
        return new DeskPageView(
                page.t("membership.join.title", people.name(it.organisation()).orElse("")),
                null,
                page.t("membership.application." + it.state() + ".lead"),
                List.of(),
                List.of(section),
                waits ? new FormView(Form.empty(), List.of(), path, page.t("membership.confirm")) : null);
    }
}
