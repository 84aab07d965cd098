package org.fabcom.membership.charters;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one accepts by joining, for everybody to read, in each version. */
@Controller
record CharterTextPages(Charters charters, People people) {

    @GetMapping("/adherer/{organisation}/charte/{version}")
    @Access(Access.Level.PUBLIC)
    ModelAndView read(UUID organisation, int version, Page page) {
        var house = new PartyId(organisation);
        var all = charters.of(house);
        var it =
                all.stream().filter(one -> one.version() == version).findFirst().orElseThrow(Problem::notFound);
        var others = new ArrayList<LinkView>();
        for (var one : all)
            if (one.version() != version)
                others.add(new LinkView(
                        one.url(),
                        page.t(
                                "membership.charter.version",
                                one.version(),
                                one.title(),
                                page.date(one.publishedOn()))));
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        it.title(),
                        new LinkView("/adherer/" + house, people.name(house).orElse("")),
                        page.t("membership.charter.read", it.version(), page.date(it.publishedOn())),
                        others,
                        List.of(text(it, page)),
                        null));
    }

    private static SectionView text(Charter it, Page page) {
        var lines = new ArrayList<>(it.content().lines().toList());
        lines.add(page.t("membership.charter.sha", it.sha256()));
        return SectionView.of(page.t("membership.charter.text"), lines.toArray(String[]::new));
    }
}
